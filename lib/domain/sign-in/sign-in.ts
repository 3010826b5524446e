import { policyOf } from "../policy";
import { type Result, refuse } from "../result";
import type { Services } from "../services";
import type { OpenedSession } from "../sessions/open-session";
import type { Visit } from "../visit";
import { enter } from "./enter";
import type { Door } from "./facts";
import { typedIdentifier } from "./find-candidate";
import { inTurn } from "./in-turn";
import { byPassword, readCandidate } from "./read-facts";
import { refuseGuess } from "./refuse-guess";
import { lineOf, spendAttempt } from "./spend-attempt";

export interface SignInInput {
  identifier: string;
  password: string;
  /** The person said that others use this computer too: it does not become a known device. */
  sharedComputer: boolean;
  /** Where it is typed; at everybody's door unless said otherwise. */
  door?: Door;
}

/**
 * Signs a person in with a password (design section 3). Every stranger who is refused hears the same
 * sentence in the same time; only a right password is told which gate said no (T22, T23). At the owners' door whoever is
 * none hears the strangers' sentence even then: it opens to nobody else, whatever their roles allow.
 */
export async function signIn(services: Services, visit: Visit, input: SignInInput): Promise<Result<OpenedSession>> {
  const { signIn: rule, sso } = policyOf(visit.organization);
  if (input.door === "owners" && !sso.ownerDoor) return refuse("owner-door-closed");
  const selector = typedIdentifier(visit, input.identifier, rule.identifier);
  const candidate = await readCandidate(services, services.db, visit, selector, byPassword(input.door));
  const guess = async () => {
    const attempt = await spendAttempt(services, visit, candidate, input.identifier, input.password);
    if (candidate && attempt.outcome === "right") return enter(services, visit, candidate, attempt, input);
    return refuseGuess(services, visit, candidate, attempt, input);
  };
  const guessed = await inTurn(lineOf(visit, candidate, input.identifier), guess);
  return guessed?.value ?? refuseGuess(services, visit, candidate, { outcome: "in-flight" }, input);
}
