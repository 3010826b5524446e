import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../authority/actor";
import { administerCase } from "../authority/administer-case";
import { inScope } from "../authority/scope";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";
import { caseFact } from "./case-fact";
import { moveCase } from "./move-case";

interface Input {
  caseId: string;
  revision: number;
  /** The user whom the case is about, as administrators found; null: nobody after all. */
  userId: string | null;
}

/** Says whose account a case is about. Its sender is never told, and may be somebody else. */
export const linkCase = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administerCase(services, visit, "request.work", input, async (tx, { now, actor, row }) => {
    const { userId } = input;
    if (row.kind === "ticket") return refuse("case-unknown");
    if (userId === row.userId) return done(null);
    if (userId && !(await isSeen(tx, row.organizationId, userId, actor))) return refuse("user-unknown");
    const moved = await moveCase(tx, row, now, { userId });
    await addEntry(tx, row, now, { by: actor.userId, kind: "step", code: "linked", facts: { userId } });
    await record(tx, now, visit, caseFact("case.linked", moved));
    return done(null);
  });

async function isSeen(tx: Transaction, organizationId: string, userId: string, actor: Actor): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM user_account u WHERE u.organization_id = ${organizationId}::uuid AND u.id = ${userId}::uuid AND ${inScope(actor)}`);
  return rows.length > 0;
}
