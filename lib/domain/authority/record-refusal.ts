import { hours, minutes } from "../duration";
import { record } from "../history/record";
import { takeRoom } from "../limits/take-room";
import type { RefusalCode } from "../refusal";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { Act } from "./acts";

interface RefusedAct {
  act: Act;
  /** To whom; of somebody of another organization, or nobody, history keeps no id. */
  userId?: string;
  code: RefusalCode;
}

/** Writes into history that somebody may not do what they tried (T81). */
export async function recordRefusal(tx: Transaction, now: Date, visit: Visit, { act, userId, code }: RefusedAct) {
  const ours = userId && (await tx.user.count({ where: { organizationId: visit.organization.id, id: userId } })) > 0;
  const whom = ours ? { userId } : {};
  await record(tx, now, visit, { kind: "authorization.refused", reason: code, ...whom, details: { act } });
}

/** How often a page that somebody may not open is written down: once in a while each, and only so many. */
const each = { most: 1, window: minutes(10) };
const all = { most: 60, window: hours(1) };

/** As recordRefusal, for a page: who loads it again and again leaves one event, and nobody can fill history with it. */
export async function recordRefusedPage(services: Services, visit: Visit, refused: RefusedAct): Promise<void> {
  const { organization, actorId } = visit;
  const who = `refused:${organization.id}:${actorId}`;
  const what = `${who}:${refused.act}:${refused.userId ?? ""}`;
  const full = await takeRoom(services, [
    { key: what, ...each },
    { key: who, ...all },
  ]);
  if (!full) await recordRefusal(services.db, services.clock.now(), visit, refused);
}
