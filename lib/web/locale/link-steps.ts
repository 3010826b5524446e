import type { LinkStep } from "@/lib/domain/links/link-life";
import { dateAndTime } from "./time";
import { words } from "./words";

/** What a mail server says, with its name. */
const said = ["accepted", "delivered", "mailRefused", "bounced"] as const;
const saidBy = (what: LinkStep["what"]) => said.find((one) => one === what);

/** What somebody did, with who it was and why. */
const done = ["issued", "repeated", "shown", "revoked"] as const;
const doneBy = ({ what, actor }: LinkStep) => (actor ? done.find((one) => one === what) : undefined);

/** The steps of a link's life in words; mail servers by name for administrators alone. */
export function linkSteps(steps: LinkStep[], { servers }: { servers: boolean }) {
  return steps.map((step) => ({ at: step.at, time: dateAndTime(step.at), what: stepWords(step, servers) }));
}

function stepWords(step: LinkStep, servers: boolean): string {
  const text = words("linkLife");
  const { what, guess, server, actor, end } = step;
  const act = doneBy(step);
  if (act && actor) {
    const { name } = actor;
    const by = keyword(actor.by);
    return text(`steps.${act}By`, {
      by,
      name: name ?? "",
      named: name ? "yes" : "no",
      end: keyword(end ?? "other"),
    });
  }
  const named = servers && server ? saidBy(what) : undefined;
  return named
    ? text(`steps.${named}By`, { server: server ?? "" })
    : text(`steps.${what}`, { guess: guess ?? "unknown" });
}

/** A name as a choice within a sentence, where neither a dot nor a hyphen may stand. */
const keyword = (name: string) => name.replace(/\W/g, "_");
