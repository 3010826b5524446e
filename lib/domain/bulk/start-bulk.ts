import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { addJob } from "../jobs/add-job";
import { done, type Refusal, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { readSession } from "../sessions/read-session";
import { takeTurns } from "../take-turns";
import type { Visit } from "../visit";
import type { BulkAct, BulkChoice, BulkInput } from "./bulk-act";
import { countChosen } from "./chosen";

interface Wanted extends BulkInput {
  /** The form's own, so that sending it twice starts one run. */
  runId: string;
  act: BulkAct;
  choice: BulkChoice;
  /** As many as the administrator was asked about. */
  total: number;
}

/**
 * Starts an act on many users: a job does it, in the administrator's name and with the proof they have now. Refused
 * while another run of the organization is under way, and when by now there are more or fewer users than were confirmed.
 */
export const startBulk = (services: Services, visit: Visit, wanted: Wanted): Promise<Result<{ runId: string }>> =>
  services.db.$transaction(async (tx) => {
    const { runId, act, choice, total, typeId, roleId, comment } = wanted;
    const permit = await authorize(services, tx, visit, "users.bulk", { comment });
    if (!permit.ok) return permit;
    const { actor } = permit.value;
    const organizationId = visit.organization.id;
    await takeTurns(tx, `bulk of ${organizationId}`);
    const same = await tx.bulkRun.findUnique({ where: { id: runId } });
    if (same)
      return same.organizationId === organizationId && same.actorId === actor.userId
        ? done({ runId })
        : refuse("user-unknown");
    const now = services.clock.now();
    const found = await countChosen(tx, { organization: visit.organization, actor, now }, choice);
    const refused =
      (await refuseTarget(tx, organizationId, wanted)) ??
      (await refuseAnother(tx, organizationId)) ??
      (found === total && found > 0 ? null : { code: "bulk-count-changed" as const, facts: { count: found } });
    if (refused) return { ok: false, refusal: refused };
    const session = await readSession({ clock: services.clock, db: tx }, visit.organization, visit.sessionToken, {
      act: false,
    });
    if (!session) return refuse("not-signed-in");
    const input = { typeId, roleId, comment };
    await tx.bulkRun.create({
      data: {
        id: runId,
        organizationId,
        actorId: actor.userId,
        sessionId: session.sessionId,
        act,
        input,
        choice,
        total,
        createdAt: now,
      },
    });
    await addJob(tx, services, { name: "run-bulk", payload: { organizationId, runId }, at: now });
    const noted = await takeNote(tx, visit, { comment });
    await record(tx, now, noted, { kind: "bulk.started", details: { run: runId, act, total } });
    return done({ runId });
  });

async function refuseTarget(
  tx: Transaction,
  organizationId: string,
  { act, typeId, roleId }: Wanted,
): Promise<Refusal | null> {
  if (act === "change-type") {
    const found = typeId ? await tx.userType.count({ where: { organizationId, id: typeId } }) : 0;
    return found > 0 ? null : { code: "field-missing", facts: { field: "typeId" } };
  }
  if (act !== "add-role") return null;
  const found = roleId ? await tx.role.count({ where: { organizationId, id: roleId } }) : 0;
  return found > 0 ? null : { code: "field-missing", facts: { field: "roleId" } };
}

async function refuseAnother(tx: Transaction, organizationId: string): Promise<Refusal | null> {
  const running = await tx.bulkRun.count({ where: { organizationId, finishedAt: null } });
  return running > 0 ? { code: "bulk-running" } : null;
}
