import { hours, minutes } from "../duration";
import { record } from "../history/record";
import { clientNetwork } from "../limits/client-network";
import { takeRoom } from "../limits/take-room";
import type { RefusalCode } from "../refusal";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** How much of this is written down: some for each client, and only so much for all, so that nobody can fill history. */
const each = { most: 20, window: minutes(10) };
const all = { most: 600, window: hours(1) };

/**
 * Writes down what happened to somebody whom nothing proves: a part of their link is missing, or a cookie did not come
 * back, a link's or that of the session which they had just opened. The page's code then leads to it, though nobody knows
 * whose it was.
 */
export async function recordNameless(
  services: Services,
  visit: Visit,
  reason: Extract<RefusalCode, "link-invalid" | "link-cookie-missing" | "session-cookie-missing">,
): Promise<void> {
  const whole = `nameless:${visit.organization.id}`;
  const full = await takeRoom(services, [
    { key: whole, ...all },
    { key: `${whole}:${clientNetwork(visit.clientAddress ?? "")}`, ...each },
  ]);
  const kind = reason === "session-cookie-missing" ? "sign-in.refused" : "link.refused";
  if (!full) await record(services.db, services.clock.now(), visit, { kind, reason });
}
