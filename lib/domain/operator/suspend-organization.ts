import { Prisma } from "@/prisma/generated/client";
import { record } from "../history/record";
import { recordEach } from "../history/record-each";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { operate } from "./operate";

interface Input {
  organizationId: string;
  comment?: string | null;
}

/** Nobody of the organization gets in from now on, and whoever is in is out; at its door people are told so. Nothing is lost. */
export const suspendOrganization = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  operate(services, visit, "operator.suspend-organization", input, async (tx, { now, organization, noted }) => {
    if (organization.isOperator) return refuse("own-organization");
    if (organization.suspendedAt) return refuse("organization-suspended");
    const theirs = await noted();
    const { id } = organization;
    await tx.organization.update({ where: { id }, data: { suspendedAt: now } });
    await endSessions(tx, now, theirs);
    await record(tx, now, theirs, { kind: "organization.suspended" });
    return done(null);
  });

/** The organization's people get in again, as before. */
export const resumeOrganization = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  operate(services, visit, "operator.resume-organization", input, async (tx, { now, organization, noted }) => {
    if (!organization.suspendedAt) return refuse("organization-open");
    const theirs = await noted();
    // Whoever came in at the very moment of the suspension, when a process did not know of it yet.
    await endSessions(tx, now, theirs);
    await tx.organization.update({ where: { id: organization.id }, data: { suspendedAt: null } });
    await record(tx, now, theirs, { kind: "organization.resumed" });
    return done(null);
  });

const endSessions = (tx: Transaction, now: Date, theirs: Visit): Promise<unknown> =>
  recordEach(
    tx,
    now,
    { ...theirs, noteId: undefined },
    { kind: "session.ended", reason: "organization-suspended" },
    Prisma.sql`UPDATE session SET ended_at = ${now} WHERE organization_id = ${theirs.organization.id}::uuid AND ended_at IS NULL
      RETURNING user_id, id AS session_id, device_id`,
  );
