import type { Case } from "@/prisma/generated/client";
import { Prisma } from "@/prisma/generated/client";
import type { CaseEntryKind } from "@/prisma/generated/enums";
import type { Ranked } from "../authority/may-act";
import type { Services, Transaction } from "../services";
import type { Viewer } from "../users/user-filter";
import { caseInScope } from "./case-scope";
import { type ReadCase, tellCase } from "./read-case";

/** The tickets of an organization that its administrators wrote: those of people at the door are between them and the operator. */
const ownTickets = (organizationId: string, actor: Ranked) =>
  Prisma.sql`c.organization_id = ${organizationId}::uuid AND c.kind = 'ticket' AND c.opened_by_id IS NOT NULL AND ${caseInScope(actor)}`;

export async function seesTicket(tx: Transaction, { id, organizationId }: Case, actor: Ranked): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(
    Prisma.sql`SELECT 1 FROM request_case c WHERE c.id = ${id}::uuid AND ${ownTickets(organizationId, actor)}`,
  );
  return rows.length > 0;
}

/** A ticket with what was written in it, as those administrators read it: without the operator's notes; `null` where there is none. */
export async function readOwnTicket(
  { db }: Pick<Services, "db">,
  { organization, actor }: Viewer,
  id: string,
): Promise<ReadCase | null> {
  const said: CaseEntryKind[] = ["message", "question", "answer"];
  const told: Prisma.CaseEntryWhereInput = { OR: [{ kind: { in: said } }, { code: "closed" }] };
  const row = await db.case.findFirst({
    where: { id, organizationId: organization.id },
    include: { entries: { where: told, orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
  if (!row || !(await seesTicket(db, row, actor))) return null;
  return tellCase(db, [organization.id], { ...row, assigneeId: null }, null);
}

export type OwnTicket = Pick<Case, "id" | "number" | "state" | "outcome" | "name" | "comment" | "lastAt">;

/** So many are shown, the newest first. */
const most = 100;

/** What the organization's administrators wrote to the operator. */
export const listOwnTickets = ({ db }: Pick<Services, "db">, { organization, actor }: Viewer): Promise<OwnTicket[]> =>
  db.$queryRaw<OwnTicket[]>(Prisma.sql`
    SELECT c.id, c.number, c.state::text AS state, c.outcome::text AS outcome, c.name, c.comment, c.last_at AS "lastAt"
    FROM request_case c WHERE ${ownTickets(organization.id, actor)}
    ORDER BY c.closed_at IS NOT NULL, c.last_at DESC, c.id LIMIT ${most}`);
