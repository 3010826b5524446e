import { hours } from "../duration";
import { record } from "../history/record";
import { clientNetwork } from "../limits/client-network";
import { takeRoom } from "../limits/take-room";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { caseFact } from "./case-fact";
import { casePhrase, isPhrase, parseCaseNumber } from "./case-phrase";
import { caseSecret } from "./case-secret";
import { isOver } from "./good-until";

/**
 * How often an hour a client network may try. No number has a room of its own: 65 bits are found by nobody, but whoever
 * filled that room could keep the one out whose case it is.
 */
const most = 20;

/** Who has no such number has this phrase, so that the same work is done for it. */
const nobody = { id: "00000000-0000-0000-0000-000000000000" };

/**
 * Somebody opens the page of their request with the number and the phrase of their slip. Each try is paid before the
 * comparison; a wrong number, a wrong phrase and a case that is over are one refusal. Returns the secret for the cookie.
 */
export async function enterCase(
  services: Services,
  visit: Visit,
  { number, phrase }: { number: string; phrase: string },
): Promise<Result<{ secret: string }>> {
  const { organization, clientAddress } = visit;
  const organizationId = organization.id;
  const typed = parseCaseNumber(number);
  const room = { most, window: hours(1) };
  const full =
    clientAddress !== null &&
    (await takeRoom(services, [{ ...room, key: `case-enter:${organizationId}:${clientNetwork(clientAddress)}` }]));
  if (full) return refuse("case-tries", { retryAfter: full.window });
  const found = await services.db.case.findFirst({ where: { organizationId, number: typed ?? 0 } });
  // Whose key is gone has no phrase any more.
  const row = found && services.linkKeys.keys.has(found.keyId) ? found : null;
  const expected = casePhrase(
    services.linkKeys,
    row ?? { ...nobody, organizationId, keyId: services.linkKeys.current },
  );
  const right = isPhrase(expected, phrase) && row !== null && !isOver(row, services.clock.now());
  if (right) return done({ secret: caseSecret(services.linkKeys, row) });
  const about = row ? caseFact("case.refused", { ...row, userId: null }) : { kind: "case.refused" as const };
  await record(services.db, services.clock.now(), visit, about);
  return refuse("case-unknown");
}
