import { Prisma } from "@/prisma/generated/client";
import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { holdOrganization } from "../organizations/hold-organization";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { endAccess } from "./end-access";
import { readEntry } from "./find-entry";
import { holdLists } from "./hold-lists";
import { notMissing } from "./on-list";

interface Input {
  entryId: string;
  comment?: string | null;
}

/**
 * Takes an entry off the list in force by hand, with a reason. Whoever is on the list by it alone loses their access and
 * is signed out, as by a file (confirm-list.ts); the value says how many. The next file decides again.
 */
export const removeEntry = (services: Services, given: Visit, input: Input): Promise<Result<{ lost: number }>> =>
  services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const { organization } = visit;
    const { entryId, comment } = input;
    const permit = await authorize(services, tx, visit, "lists.edit", { comment });
    if (!permit.ok) return permit;
    await holdLists(tx, organization.id);
    const entry = /^\d{1,18}$/.test(entryId) ? await readEntry(tx, organization.id, BigInt(entryId)) : null;
    if (!entry) return refuse("list-entry-unknown");
    const now = services.clock.now();
    // Held before the entry goes, so that nobody signs in by it meanwhile.
    const theirs = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT u.id FROM user_account u JOIN eligible_person e ON e.id = ${entry.id}
      WHERE u.organization_id = ${organization.id}::uuid AND ${notMissing(organization)}
        AND (e.customer_id_key = customer_key(u.customer_id) OR e.email_key = u.email_key OR e.username_key = u.username_key)
      ORDER BY u.id FOR NO KEY UPDATE OF u`);
    await tx.eligiblePerson.delete({ where: { id: entry.id, organizationId: organization.id } });
    const lost = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT u.id FROM user_account u WHERE u.organization_id = ${organization.id}::uuid
        AND u.id = ANY(${theirs.map(({ id }) => id)}::uuid[]) AND NOT ${notMissing(organization)} ORDER BY u.id`);
    const noted = await takeNote(tx, visit, { comment });
    await record(tx, now, noted, { kind: "list.entry-removed", details: { lost: lost.length } });
    const ids = lost.map(({ id }) => id);
    await endAccess(tx, now, noted, ids);
    return done({ lost: lost.length });
  });
