import { hours } from "../duration";
import { record } from "../history/record";
import { takeRoomIn } from "../limits/take-room";
import { type Refusal, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import type { CheckedLine } from "./answer-check";
import { keepAnswer } from "./keep-answer";

/** Answers that nobody here asked for are in the log too, but nobody can fill it with them. */
const unasked = { most: 60, window: hours(1) };

interface Unasked {
  connectionId: string;
  protocol: "saml" | "oidc";
  checks: CheckedLine[];
  code: "sso-flow" | "sso-answer";
}

/** Refuses what belongs to no flow of this browser, and writes it down while there is room for such. */
export function refuseUnasked(
  services: Services,
  given: Visit,
  { connectionId, protocol, checks, code }: Unasked,
): Promise<{ ok: false; refusal: Refusal }> {
  const visit = { ...given, actorId: null };
  const nothing = { said: null, providerStatus: [], nameIdFormat: null, clockMs: null, fingerprint: null };
  return services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const key = `unasked answers of ${visit.organization.id}`;
    if (await takeRoomIn(tx, now, [{ key, ...unasked }])) return refuse(code);
    const kept = { connectionId, purpose: "signIn" as const, outcome: code, userId: null };
    const answerId = await keepAnswer(tx, now, visit, { ...kept, found: { checks, ...nothing } });
    const details = { connectionId, answerId };
    await record(tx, now, visit, { kind: "sign-in.refused", reason: code, method: protocol, details });
    return refuse(code, { answerId });
  });
}
