import { after, type Seconds } from "@/lib/domain/duration";
import type { Refusal } from "@/lib/domain/result";
import { currentContext } from "./context";
import { duration } from "./locale/duration";
import { moment } from "./locale/time";
import { words } from "./locale/words";

/** What the person reads, in the language of this request's page. Where trying again is worth it later: when, and how long that is. */
export function refusalSentence({ code, facts }: Refusal): string {
  const wait = facts?.retryAfter;
  if (code === "device-locked" && facts?.until instanceof Date)
    return words("refusal")("device-locked.personUntil", { until: moment(facts.until) });
  const later = typeof wait === "number" ? laterIn(wait as Seconds) : {};
  return words("refusal")(`${code}.person`, { ...facts, ...later });
}

const laterIn = (wait: Seconds) => ({
  wait: duration(wait),
  until: moment(after(currentContext().services.clock.now(), wait)),
});
