import type { Case, Prisma } from "@/prisma/generated/client";
import type { GivenCase } from "../authority/administer-case";
import { record } from "../history/record";
import { takeHelpMail } from "../limits/take-help-mail";
import { parseWords } from "../parse-words";
import { done, type Result } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { mailChange } from "./mail-person";
import { moveCase } from "./move-case";
import { refuseDisclosure } from "./refuse-disclosure";
import { refuseOperatorsWords } from "./refuse-operators-words";

interface Words {
  text: string;
  kind: "question" | "answer";
  event: "case.asked" | "case.answered" | "case.declined";
  data: Prisma.CaseUncheckedUpdateInput;
}

/** `mailed`: the confirmed address was told; otherwise the person finds it when they look at the page. */
export interface Written {
  mailed: boolean;
}

/** Writes to whoever sent the request, on their page, and tells them so by mail where their address is confirmed. */
export async function writeToPerson(
  tx: Transaction,
  services: Services,
  given: GivenCase,
  { text, kind, event, data }: Words,
): Promise<Result<Written>> {
  const { now, actor, row, visit, author } = given;
  const words = parseWords("text", text);
  if (!words.ok) return words;
  const discloses =
    author === "operator"
      ? await refuseOperatorsWords(tx, services, given, words.value)
      : await refuseDisclosure(tx, row, words.value);
  const refused = discloses ?? (await takeMailRoom(tx, services, visit, row));
  if (refused) return { ok: false, refusal: refused };
  const moved = await moveCase(tx, row, now, data);
  await addEntry(tx, row, now, { by: actor.userId, author, kind, text: words.value });
  const mailed = await mailChange(tx, services, visit, moved);
  await record(tx, now, visit, caseFact(event, moved));
  return done({ mailed });
}

const takeMailRoom = async (tx: Transaction, services: Services, visit: Visit, { id, name, emailConfirmedAt }: Case) =>
  emailConfirmedAt
    ? takeHelpMail(tx, services, visit, { key: `case:${id}`, username: name, personAlone: visit.byOperator })
    : null;
