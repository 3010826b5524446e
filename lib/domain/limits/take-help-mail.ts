import { days, hours } from "../duration";
import { record } from "../history/record";
import { type Refusal, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { type Room, takeRoomIn } from "./take-room";

/** How many mails administrators may make: for one person all of them together, and one of them for everybody. */
const mostForPerson = { hour: 6, day: 20 };
const mostByAdministrator = { hour: 60, day: 300 };

interface Whom {
  /** A user's id, or whatever stands for one. */
  key: string;
  username: string;
  userId?: string;
  /** The administrator's own room was asked already. */
  personAlone?: true;
}

/**
 * Takes the room for one mail that an administrator makes for somebody: an invitation, a reset link, a code, a question
 * to a colleague. Refused, with when there is room again, while the person or the administrator had too many; then
 * nothing was taken. Of an act on many, which was counted and confirmed, the person's room alone is asked. Comes after
 * every other refusal of the act.
 */
export async function takeHelpMail(
  tx: Transaction,
  { clock }: Pick<Services, "clock">,
  visit: Visit,
  { key, username, userId, personAlone }: Whom,
): Promise<Refusal | null> {
  const now = clock.now();
  const person = roomsOf(`help-mail-person:${visit.organization.id}:${key}`, mostForPerson);
  const own = personAlone || visit.delegated ? [] : roomsOf(`help-mail-by:${visit.actorId}`, mostByAdministrator);
  const full = await takeRoomIn(tx, now, [...person, ...own]);
  if (!full) return null;
  const byPerson = person.includes(full.room);
  const reason = byPerson ? "help-mails-per-person" : "help-mails-per-administrator";
  await record(tx, now, visit, { kind: "limit.reached", reason, userId });
  const retryAfter = Math.max(1, Math.ceil((full.opensAt.getTime() - now.getTime()) / 1_000));
  const code = byPerson ? "mailed-too-often" : "mailing-too-often";
  return refuse(code, { username, until: full.opensAt, retryAfter }).refusal;
}

const roomsOf = (key: string, { hour, day }: { hour: number; day: number }): Room[] => [
  { key: `${key}:hour`, most: hour, window: hours(1) },
  { key: `${key}:day`, most: day, window: days(1) },
];
