import type { Case } from "@/prisma/generated/client";
import { Prisma } from "@/prisma/generated/client";
import { caseInScope } from "../cases/case-scope";
import { holdCase } from "../cases/hold-case";
import { type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { Actor } from "./actor";
import type { Act } from "./acts";
import { authorize } from "./authorize";

export interface GivenCase {
  now: Date;
  actor: Actor;
  /** As it is while it is held. */
  row: Case;
}

interface About {
  caseId: string;
  /** The revision of the case that the page was shown with. */
  revision: number;
}

/**
 * An administrator's act on a case, in one transaction: authorized, the case held, done and written down. Refused where
 * somebody wrote meanwhile, so that nobody answers what they have not read. A refusal of `work` must come before its first write.
 */
export function administerCase<Value>(
  services: Services,
  visit: Visit,
  act: Act,
  { caseId, revision }: About,
  work: (tx: Transaction, given: GivenCase) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, act);
    if (!permit.ok) return permit;
    const { actor } = permit.value;
    const row = await holdCase(tx, visit.organization.id, caseId);
    if (!row || !(await maySee(tx, row, actor))) return refuse("case-unknown");
    if (row.revision !== revision) return refuse("case-changed");
    return work(tx, { now: services.clock.now(), actor, row });
  });
}

async function maySee(tx: Transaction, { id }: Case, actor: Actor): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(
    Prisma.sql`SELECT 1 FROM request_case c WHERE c.id = ${id}::uuid AND ${caseInScope(actor)}`,
  );
  return rows.length > 0;
}
