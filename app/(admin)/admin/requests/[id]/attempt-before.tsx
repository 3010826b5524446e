import { Attempts, attemptsOf } from "../../why/attempts";
import type { CasePage } from "./case-page";

/** The attempt that failed before they wrote, as its code opens it. */
export async function AttemptBefore({ person, read }: CasePage) {
  const heard = read.attached.sayIt ? await attemptsOf(read.attached.sayIt, person) : null;
  return heard && heard.attempts.length > 0 ? <Attempts {...heard} /> : null;
}
