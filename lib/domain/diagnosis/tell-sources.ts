import type { AttemptSource } from "./group-sources";
import type { Verdict } from "./read-verdict";
import { at, type Sentence, sentence } from "./sentence";

/** Tries within this time are told with one time, in milliseconds. */
const aMoment = 60_000;

/** One line of where the failed tries came from: the source, how often and when, who is probably behind it, and what helps. */
export interface ToldSource {
  where: Sentence;
  times: Sentence;
  /** Facts and what is guessed from them; always to be shown as a guess. */
  guess: Sentence;
  help: Sentence;
}

export function tellSource({ profile }: Pick<Verdict, "profile">, source: AttemptSource): ToldSource {
  const { count, first, last, repeats, capsLock, names, guess, clientAddress } = source;
  const long = last.getTime() - first.getTime() < aMoment ? "no" : "yes";
  const blanks = { name: profile.name, repeats, capsLock, names, address: clientAddress ?? "" };
  return {
    where: whereOf(source),
    times: sentence("sources.times", { count, long, first: at(first), last: at(last) }),
    guess: sentence(`sources.guess.${source.networks > 1 ? "several" : guess}`, {
      ...blanks,
      networks: source.networks,
    }),
    help: sentence(`sources.help.${guess}`, blanks),
  };
}

function whereOf({ deviceId, userAgent, clientAddress, networks }: AttemptSource): Sentence {
  if (networks > 1) return sentence("sources.where.several", { networks });
  const blanks = {
    browser: { browser: userAgent ?? "" },
    address: clientAddress ?? "",
    at: clientAddress ? "yes" : "no",
  };
  return sentence(deviceId ? "sources.where.known" : "sources.where.unknown", blanks);
}
