import type { Case } from "@/prisma/generated/client";
import { days, hours } from "../duration";
import { record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import { takeRoomIn } from "../limits/take-room";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { mailOpener } from "./mail-opener";

/** So many confirmations a day go to one address, whoever types it and however often. */
const mostConfirmations = 3;

/** So many confirmations an organization mails, whoever asks: more would make it a sender of mail that nobody wants. */
const mostOfAll = { hour: 200, day: 1_000 };

const letter = ({ organization }: Visit, { id: caseId, keyId, number, language }: Case, address: string) => ({
  ...{ organization, userId: null, address, language, caseId },
  facts: { caseId, keyId, number },
});

/**
 * Mails the address that a request came with, once: the way to its page and the question whether it is theirs, without a
 * word that anybody typed. The same whether the address is somebody's on file or nobody's; over the limit nothing goes out,
 * and nobody is told so.
 */
export async function mailConfirmation(tx: Transaction, services: Services, visit: Visit, row: Case): Promise<void> {
  if (row.email === null) return;
  const now = services.clock.now();
  const typed = unknownIdentifier(services, visit.organization, row.email);
  const all = `case-confirm:${visit.organization.id}`;
  const full = await takeRoomIn(tx, now, [
    { key: `${all}:${typed.hash.toString("hex")}`, most: mostConfirmations, window: days(1) },
    { key: `${all}:hour`, most: mostOfAll.hour, window: hours(1) },
    { key: `${all}:day`, most: mostOfAll.day, window: days(1) },
  ]);
  if (full) return record(tx, now, visit, { kind: "limit.reached", reason: "case-confirmations", identifier: typed });
  await queueMail(tx, services, { ...letter(visit, row, row.email), kind: "case-confirm" });
}

/** Tells the confirmed address that there is something to read; `false` where there is none, and the person finds it on the page. */
export async function mailChange(tx: Transaction, services: Services, visit: Visit, row: Case): Promise<boolean> {
  if (row.openedById) return mailOpener(tx, services, visit, row, row.openedById);
  if (row.email === null || !row.emailConfirmedAt) return false;
  const { facts, ...to } = letter(visit, row, row.email);
  const byOperator = row.kind === "ticket" ? { operator: true } : {};
  await queueMail(tx, services, { ...to, facts: { ...facts, ...byOperator }, kind: "case-changed" });
  return true;
}
