import { Prisma } from "@/prisma/generated/client";
import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import { holdOrganization } from "../organizations/hold-organization";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { countEffect, lostBy, mustHold } from "./count-effect";
import { endAccess } from "./end-access";
import { holdLists } from "./hold-lists";

interface Input {
  listId: string;
  /** As many people as the page said would lose their access. */
  lost: number;
  /** The same number, typed, where so many ask for it. */
  typed?: number | null;
  comment?: string | null;
}

/** Counting a million, and ending the sessions of thousands, takes longer than a page's verb. */
const patience = { timeout: 120_000, maxWait: 30_000 };

/**
 * Puts a list that was read in force, in the place of the one before: everything in one transaction (T75). Whoever loses
 * their access by it is signed out, with an event of each. Counted once more at this moment: where more or fewer would
 * lose it than the page said, nothing happens; where they are many, their number must be typed (T76).
 */
export const confirmList = (services: Services, given: Visit, input: Input): Promise<Result<{ lost: number }>> =>
  services.db.$transaction(async (tx) => {
    const visit = await holdOrganization(tx, given);
    const permit = await authorize(services, tx, visit, "lists.confirm", input);
    if (!permit.ok) return permit;
    const { organization } = visit;
    const { listId, comment } = input;
    const organizationId = organization.id;
    await holdLists(tx, organizationId);
    const list = await tx.eligibilityList.findFirst({ where: { id: listId, organizationId } });
    if (!list) return refuse("list-unknown");
    if (list.state !== "held") return refuse("list-not-held");
    const effect = await countEffect(tx, organization, listId);
    if (effect.lost !== input.lost) {
      await tx.eligibilityList.update({ where: { id: listId, organizationId }, data: { effect: { ...effect } } });
      return refuse("list-count-changed", { count: effect.lost });
    }
    if (mustHold(organization, effect) && input.typed !== effect.lost)
      return refuse("list-hold", { field: "typed", count: effect.lost });
    const now = services.clock.now();
    const noted = await takeNote(tx, visit, { comment });
    const lost = await holdLost(tx, visit, listId);
    const before = { organizationId, state: "inForce" as const };
    await tx.eligibilityList.updateMany({ where: before, data: { state: "replaced", endedAt: now } });
    const confirmedById = permit.value.actor.userId;
    const data = { state: "inForce" as const, inForceAt: now, confirmedById, effect: { ...effect } };
    await tx.eligibilityList.update({ where: { id: listId, organizationId }, data });
    await tx.listPart.deleteMany({ where: { listId } });
    await endAccess(tx, now, noted, lost);
    const details = { list: listId, rows: list.rows - list.badRows, lost: lost.length };
    await record(tx, now, noted, { kind: "list.confirmed", details });
    return done({ lost: lost.length });
  }, patience);

/** Waits for whoever is signing in at this moment, so that no session is opened behind its back. */
async function holdLost(tx: Transaction, { organization }: Visit, listId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT u.id FROM user_account u WHERE u.organization_id = ${organization.id}::uuid
      AND u.id IN (${lostBy(organization, listId)}) ORDER BY u.id FOR NO KEY UPDATE OF u`);
  return rows.map(({ id }) => id);
}
