import { days, hours } from "../duration";
import { record } from "../history/record";
import { clientNetwork } from "../limits/client-network";
import { takeRoom } from "../limits/take-room";
import { type Refusal, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";

/** How many requests one client network may send. */
const most = { hour: 5, day: 20 };

/** Takes the room for one request of this client; refused, the page says so and whom to ask otherwise. Nothing is dropped unsaid. */
export async function takeRequestRoom(services: Services, visit: Visit): Promise<Refusal | null> {
  if (visit.clientAddress === null) return null;
  const key = `requests:${visit.organization.id}:${clientNetwork(visit.clientAddress)}`;
  const full = await takeRoom(services, [
    { key: `${key}:hour`, most: most.hour, window: hours(1) },
    { key: `${key}:day`, most: most.day, window: days(1) },
  ]);
  if (!full) return null;
  await record(services.db, services.clock.now(), visit, { kind: "limit.reached", reason: "requests-per-address" });
  return refuse("case-too-many", { retryAfter: full.window }).refusal;
}
