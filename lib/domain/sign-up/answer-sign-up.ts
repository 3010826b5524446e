import type { SignUp } from "@/prisma/generated/client";
import { before, minutes } from "../duration";
import { record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import type { JobPayloads } from "../jobs/add-job";
import { answerRequest } from "../links/answer-request";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import { usersByIdentifier } from "../users/users-by-identifier";
import { takeUsersTurn } from "../users/users-turn";
import type { Visit } from "../visit";
import { ownPlace } from "./own-place";

/** Asking again within this time gives the same link (T29). */
const fresh = minutes(30);

/**
 * The worker's part of a request for an account of one's own. Whoever has an account is mailed how they get in; whoever may
 * make one, the link that proves the mailbox, without a word that anybody typed; everybody else nothing.
 */
export async function answerSignUp(services: Services, asked: JobPayloads["answer-sign-up"]): Promise<void> {
  const { organizationId, signUpId, clientAddress, requestId } = asked;
  const { db } = services;
  const organization = await db.organization.findUnique({ where: { id: organizationId }, omit: { logo: true } });
  const row = await db.signUp.findFirst({ where: { id: signUpId, organizationId } });
  if (!organization || !row) return;
  const from = { clientAddress, requestId, language: row.language };
  const visit: Visit = { organization, ...from, userAgent: null, deviceToken: null, actorId: null };
  const userIds = (await usersByIdentifier(db, organization, row.email, "email")).map(({ id }) => id);
  if (userIds.length > 0) {
    await answerRequest(services, { organizationId, purpose: "activation", userIds, ...from });
    await db.signUp.deleteMany({ where: { id: signUpId, organizationId } });
    return;
  }
  await db.$transaction(async (tx) => {
    await takeUsersTurn(tx, organizationId);
    const now = services.clock.now();
    const identifier = unknownIdentifier(services, organization, row.email);
    const place = await ownPlace(tx, organization, row);
    if (typeof place === "string") {
      await tx.signUp.deleteMany({ where: { id: signUpId, organizationId } });
      return record(tx, now, visit, { kind: "sign-up.refused", reason: place, identifier });
    }
    const mailId = await mailLink(tx, services, visit, await oneOf(tx, services, row));
    await record(tx, now, visit, { kind: "sign-up.mailed", identifier, mailId });
  });
}

/**
 * The row that stays for an address: the one before while it is young and asked for the same, else the newest. Beside it
 * stay young ones with another customer number: whoever types one more takes nobody's fresh link (T29).
 */
async function oneOf(tx: Transaction, services: Services, row: SignUp): Promise<SignUp> {
  const { id, organizationId, emailKey, customerId } = row;
  const others = { organizationId, emailKey, id: { not: id } };
  const youngSince = before(services.clock.now(), fresh);
  const createdAt = { gt: youngSince, lte: row.createdAt };
  const last = await tx.signUp.findFirst({
    where: { ...others, customerId, createdAt },
    orderBy: { createdAt: "asc" },
  });
  const kept = last && services.linkKeys.keys.has(last.keyId) ? last : row;
  const over = { OR: [{ customerId }, { createdAt: { lte: youngSince } }] };
  await tx.signUp.deleteMany({ where: { organizationId, emailKey, id: { not: kept.id }, ...over } });
  return kept;
}

function mailLink(tx: Transaction, services: Services, { organization }: Visit, row: SignUp): Promise<string> {
  const { id: signUpId, keyId, email: address, language, createdAt, expiresAt } = row;
  const life = Math.round((expiresAt.getTime() - createdAt.getTime()) / 1_000);
  const facts = { signUpId, keyId, life, until: expiresAt.toISOString() };
  return queueMail(tx, services, { organization, userId: null, address, language, kind: "sign-up", facts, expiresAt });
}
