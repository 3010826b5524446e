import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { userOfId } from "./find-candidate";
import { inTurn } from "./in-turn";
import { readCandidate } from "./read-facts";
import { refuseGuess } from "./refuse-guess";
import { returnAttempt } from "./settle-attempt";
import { type Attempt, lineOf, spendAttempt } from "./spend-attempt";

/**
 * A signed-in person proves themselves again. Guesses are paid from the same counter as at the sign-in form
 * (T9, T16); a right password gives the guess back but does not clear the counter, which a sign-in alone does.
 */
export async function verifyCurrentPassword(
  services: Services,
  visit: Visit,
  userId: string,
  password: string,
): Promise<Result<{ hash: string }>> {
  const candidate = await readCandidate(services, services.db, visit, userOfId(userId));
  if (!candidate) return refuse("not-signed-in");
  const guess = () => spendAttempt(services, visit, candidate, candidate.username, password);
  const guessed = await inTurn(lineOf(visit, candidate, candidate.username), guess);
  const attempt: Attempt = guessed?.value ?? { outcome: "in-flight" };
  if (attempt.outcome === "right" && candidate.password) {
    await returnAttempt(services.db, attempt.reservation);
    return done({ hash: candidate.password.hash });
  }
  const refused = await refuseGuess(services, visit, candidate, attempt, {
    identifier: candidate.username,
  });
  const told = attempt.outcome === "wrong" ? refuse("wrong-current-password") : refused;
  return told.ok ? refuse("wrong-current-password") : told;
}
