import { readWork } from "../device-work/read-work";
import { setTask } from "../device-work/set-task";
import { minutes } from "../duration";
import { record } from "../history/record";
import { clientNetwork } from "../limits/client-network";
import { type FullRoom, findFull, type Room, takeRoom, takeRoomIn } from "../limits/take-room";
import { type Refusal, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { requestRooms } from "./request-rooms";

interface Asked {
  form: "account" | "support" | "ticket";
  /** What the browser found, where it was set a task. */
  work: string | null;
}

/**
 * Takes the room for one request of a sender who proved nothing. Where the room of their network or of the whole organization is
 * used up, a task for their device comes with the refusal, and its answer opens a second room, once; where that is used up
 * too the refusal says when there is room again. Nothing is dropped unsaid. What is refused leaves no row, so that a
 * flood fills nothing.
 */
export async function takeRequestRoom(
  services: Services,
  visit: Visit,
  { form, work }: Asked,
): Promise<Refusal | null> {
  const [plain, worked] = [requestRooms(visit, "plain"), requestRooms(visit, "worked")];
  const full = await take(services, [...plain.everybody, ...plain.network]);
  if (!full) return null;
  const spent = work === null ? null : readWork(services, visit, form, work);
  const rooms = [...worked.everybody, ...worked.network];
  const still = spent ? await take(services, [spent, ...rooms]) : await findFull(services, rooms);
  if (spent && !still) return null;
  if (!still || still.room === spent) {
    const code = plain.network.includes(full.room) ? "case-too-many" : "case-crowded";
    await remember(services, visit, code);
    return refuse(code, { ...later(services, full), task: await setTask(services, visit, form) }).refusal;
  }
  const code = worked.network.includes(still.room) ? "case-too-many" : "case-crowded-out";
  await remember(services, visit, code);
  return refuse(code, later(services, still)).refusal;
}

/** Takes a place in each of the rooms; of those that are full, a look says so without a row. */
const take = async (services: Services, rooms: Room[]): Promise<FullRoom | null> =>
  (await findFull(services, rooms)) ?? services.db.$transaction((tx) => takeRoomIn(tx, services.clock.now(), rooms));

const later = ({ clock }: Services, { opensAt }: FullRoom) => ({
  retryAfter: Math.max(1, Math.ceil((opensAt.getTime() - clock.now().getTime()) / 1_000)),
});

const reasons = {
  "case-too-many": "requests-per-address",
  "case-crowded": "requests-of-organization",
  "case-crowded-out": "requests-of-organization-worked",
} as const;

/** Writes down that a limit was reached: once in a while for a network or the organization, however many come. */
async function remember(services: Services, visit: Visit, code: keyof typeof reasons): Promise<void> {
  const ofNetwork = code === "case-too-many" && visit.clientAddress !== null;
  const whose = ofNetwork ? clientNetwork(visit.clientAddress ?? "") : "all";
  const key = `request-limit-told:${visit.organization.id}:${reasons[code]}:${whose}`;
  const room = { key, most: 1, window: minutes(15) };
  if ((await findFull(services, [room])) ?? (await takeRoom(services, [room]))) return;
  await record(services.db, services.clock.now(), visit, { kind: "limit.reached", reason: reasons[code] });
}
