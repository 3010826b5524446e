import type { Case } from "@/prisma/generated/client";
import { Prisma } from "@/prisma/generated/client";
import { caseInScope } from "../cases/case-scope";
import { holdCase } from "../cases/hold-case";
import { holdTicket } from "../operator/hold-ticket";
import { operatorVisit } from "../operator/operator-visit";
import { recordActed } from "../operator/record-acted";
import { type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import type { Actor } from "./actor";
import type { Act } from "./acts";
import { authorize } from "./authorize";
import { recordRefusal } from "./record-refusal";

export interface GivenCase {
  now: Date;
  actor: Actor;
  /** As it is while it is held. */
  row: Case;
  /** The visit to write the history of the case's organization with. */
  visit: Visit;
  /** As whom the actor writes in it. */
  author: "administrator" | "operator";
}

interface About {
  caseId: string;
  /** The revision of the case that the page was shown with. */
  revision: number;
}

/**
 * An administrator's act on a case, or the operator's on a ticket of any organization, in one transaction: authorized, the case held, done and written down. Refused where
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
    const held = await holdFor(tx, visit, caseId, actor);
    if (!held) return refuse("case-unknown");
    if (held.row.revision !== revision) return refuse("case-changed");
    const now = services.clock.now();
    const result = await work(tx, { now, actor, ...held });
    if (held.author !== "operator") return result;
    if (result.ok) await recordActed(tx, now, visit, act, held.visit.organization);
    else if (result.refusal.code === "ticket-discloses")
      await recordRefusal(tx, now, visit, { act, code: result.refusal.code });
    return result;
  });
}

type Held = Pick<GivenCase, "row" | "visit" | "author">;

/** The case that this actor may work on: of their own organization; a ticket where they are the operator's. */
async function holdFor(tx: Transaction, visit: Visit, caseId: string, actor: Actor): Promise<Held | null> {
  const row = await holdCase(tx, visit.organization.id, caseId);
  if (row)
    return row.kind !== "ticket" && (await maySee(tx, row, actor)) ? { row, visit, author: "administrator" } : null;
  const ticket = visit.organization.isOperator ? await holdTicket(tx, caseId) : null;
  if (!ticket) return null;
  return { row: ticket.row, visit: operatorVisit(ticket.organization, visit), author: "operator" };
}

async function maySee(tx: Transaction, { id }: Case, actor: Actor): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(
    Prisma.sql`SELECT 1 FROM request_case c WHERE c.id = ${id}::uuid AND ${caseInScope(actor)}`,
  );
  return rows.length > 0;
}
