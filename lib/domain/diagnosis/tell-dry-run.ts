import type { DryRun } from "./dry-run";
import { at, type Sentence, sentence } from "./sentence";

/** So many browsers are named; of more, how many. */
const mostNamed = 2;

/** One line of the dry run: in which browsers, and what would become of the right password there. */
export function tellDryRun({ browsers, met }: DryRun): {
  where: Sentence;
  outcome: Sentence;
  tone: "good" | "bad" | "wait";
} {
  return { where: whereOf(browsers), outcome: outcomeOf(met, browsers !== null), tone: toneOf(met) };
}

function whereOf(browsers: DryRun["browsers"]): Sentence {
  if (!browsers) return sentence("dry.new");
  const [one = "", other] = browsers;
  if (!other) return sentence("dry.one", { browser: { browser: one } });
  if (browsers.length === mostNamed)
    return sentence("dry.two", { browser: { browser: one }, other: { browser: other } });
  return sentence("dry.many", { browser: { browser: one }, count: browsers.length - 1 });
}

function outcomeOf(met: DryRun["met"], known: boolean): Sentence {
  if (!met) return sentence("dry.met.in");
  if (met.code !== "locked") return sentence(`dry.met.${met.code}`);
  return sentence(known ? "dry.met.device-locked" : "dry.met.locked", {
    timed: met.until ? "yes" : "no",
    until: met.until ? at(met.until) : "",
  });
}

const toneOf = (met: DryRun["met"]): "good" | "bad" | "wait" =>
  met === null ? "good" : met.code === "temporary-password" ? "wait" : "bad";
