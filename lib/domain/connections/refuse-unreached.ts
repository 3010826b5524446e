import { minutes } from "../duration";
import { takeRoomIn } from "../limits/take-room";
import { type Refusal, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import type { FlowWish } from "./begin-flow";
import { keepAnswer } from "./keep-answer";
import { type OidcUnanswered, unansweredLine } from "./oidc";

/** Everybody who tries while a provider is away is told; the log need not repeat it for each of them. */
const kept = { most: 30, window: minutes(10) };

/**
 * Nobody can be sent to a provider that does not answer us. The log keeps it, for nothing else of such a try is left; a
 * provider that is away is told apart from one that is set up wrongly. A refusal's facts are those of enter-by-provider.ts.
 */
export async function refuseUnreached(
  services: Services,
  visit: Visit,
  { connectionId, purpose, returnTo }: Pick<FlowWish, "connectionId" | "purpose" | "returnTo">,
  unanswered: OidcUnanswered,
): Promise<{ ok: false; refusal: Refusal }> {
  const code = unanswered.away ? "sso-away" : "sso-provider-error";
  return services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const key = `unreached provider of ${connectionId}`;
    const wish = { purpose, returnTo: returnTo ?? "" };
    if (purpose !== "trial" && (await takeRoomIn(tx, now, [{ key, ...kept }]))) return refuse(code, wish);
    const nothing = { said: null, providerStatus: [], nameIdFormat: null, clockMs: null, fingerprint: null };
    const found = { checks: [unansweredLine(unanswered)], ...nothing };
    const answerId = await keepAnswer(tx, now, visit, { connectionId, purpose, outcome: code, userId: null, found });
    return refuse(code, { ...wish, answerId });
  });
}
