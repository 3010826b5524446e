import type { GivenCase } from "../authority/administer-case";
import { recordRefusal } from "../authority/record-refusal";
import { days } from "../duration";
import { findFull, takeRoomIn } from "../limits/take-room";
import { holdsTemporary } from "../passwords/generate-temporary";
import { type Refusal, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { takeTurns } from "../take-turns";
import { canonical } from "../text";
import { refuseDisclosure, tokensOf } from "./refuse-disclosure";

/** So often a day the operator learns that something they wrote is somebody's of one organization. */
const most = 5;

/**
 * As refuseDisclosure, for what the operator writes in a ticket. They must not find out by it what people are called (R33):
 * each refusal stands in the organization's history, and after a few everything that looks like a username or an address
 * is refused, whether it is one or not. An administrator's ticket is read by administrators alone: nothing is kept from them.
 */
export async function refuseOperatorsWords(
  tx: Transaction,
  { clock }: Pick<Services, "clock">,
  { row, visit, now }: Pick<GivenCase, "row" | "visit" | "now">,
  words: string,
): Promise<Refusal | null> {
  const discloses = refuse("ticket-discloses", { field: "text" }).refusal;
  if (row.openedById) return holdsTemporary(words) ? discloses : null;
  const key = `operator-names:${row.organizationId}`;
  await takeTurns(tx, key);
  const room = { key, most, window: days(1) };
  if (await findFull({ db: tx, clock }, [room]))
    return tokensOf(canonical(words)).length > 0 || holdsTemporary(words) ? discloses : null;
  if (!(await refuseDisclosure(tx, row, words))) return null;
  await takeRoomIn(tx, now, [room]);
  await recordRefusal(tx, now, visit, { act: "request.work", code: discloses.code });
  return discloses;
}
