import { randomUUID } from "node:crypto";
import type { Prisma } from "@/prisma/generated/client";
import { helpedInCase } from "../cases/helped-in-case";
import type { Result } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { Actor } from "./actor";
import type { Act } from "./acts";
import { authorize } from "./authorize";
import type { Subject } from "./subject";

/** What changed, by field. Never a secret. */
export type FieldChanges = Record<string, { from: Prisma.InputJsonValue | null; to: Prisma.InputJsonValue | null }>;

export interface Given {
  now: Date;
  actor: Actor;
  subject: Subject;
  /** The visit to write history with: its events carry the administrator's reason. */
  visit: Visit;
}

/** What an act on a user is asked with. */
export interface OnUser {
  userId: string;
  comment?: string | null;
  /** The case in which it is done, whose step it becomes where that is about this user. */
  caseId?: string;
}

interface About extends OnUser {
  /** A second user, held together with the first in one order. */
  otherId?: string;
}

/**
 * An administrator's act on a user, in one transaction: the user is held, the act authorized, done and written down.
 * A refusal of `work` must come before its first write.
 */
export function administer<Value>(
  services: Services,
  visit: Visit,
  act: Act,
  about: About,
  work: (tx: Transaction, given: Given) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, act, about);
    if (!permit.ok) return permit;
    const { actor, subject } = permit.value;
    if (!subject) throw new Error(`${act} is done to nobody`);
    const { comment, caseId } = about;
    const now = services.clock.now();
    const noted = comment?.trim() ? { ...visit, noteId: randomUUID() } : visit;
    const result = await work(tx, { now, actor, subject, visit: noted });
    if (noted.noteId) await keepReason(tx, noted, noted.noteId, about);
    if (result.ok && caseId)
      await helpedInCase(tx, visit, { caseId, userId: subject.userId, act, by: actor.userId, at: now });
    return result;
  });
}

/** Keeps the reason of an act if an event carries it: one that was refused, or changed nothing, leaves none behind. */
async function keepReason(tx: Transaction, { organization }: Visit, id: string, { userId, comment }: About) {
  await tx.$executeRaw`
    INSERT INTO event_note (id, organization_id, user_id, comment)
    SELECT ${id}::uuid, ${organization.id}::uuid, ${userId}::uuid, ${comment?.trim() ?? null}
    WHERE EXISTS (SELECT 1 FROM access_event WHERE organization_id = ${organization.id}::uuid AND details ->> 'noteId' = ${id})`;
}

/**
 * Keeps what an event says in words and values apart from history, where it can be erased with the person; returns the
 * visit whose events carry it.
 */
export async function takeNote(
  tx: Transaction,
  visit: Visit,
  { userId, comment, changes }: { userId?: string; comment?: string | null; changes?: FieldChanges },
): Promise<Visit> {
  const text = comment?.trim() || null;
  if (!text && Object.keys(changes ?? {}).length === 0) return visit;
  const id = randomUUID();
  const organizationId = visit.organization.id;
  await tx.eventNote.create({ data: { id, organizationId, userId: userId ?? null, comment: text, changes } });
  return { ...visit, noteId: id };
}
