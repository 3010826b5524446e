import { randomUUID } from "node:crypto";
import { insertPeople } from "@/lib/domain/lists/insert-people";
import { type RowValues, rowOf } from "@/lib/domain/lists/row-of";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";

/** Puts a list of these people in force, in place of the one before, as if a file had been imported. */
export async function createTestList(
  services: Services,
  { id: organizationId }: Organization,
  people: readonly RowValues[],
): Promise<string> {
  const [id, now] = [randomUUID(), services.clock.now()];
  const rows = people.map((values, place) => {
    const read = rowOf(values);
    if ("mistake" in read) throw new Error(`A row that no list takes: ${read.mistake}`);
    return { ...read.row, line: place + 2 };
  });
  await services.db.$transaction(async (tx) => {
    const before = { organizationId, state: "inForce" as const };
    await tx.eligibilityList.updateMany({ where: before, data: { state: "replaced", endedAt: now } });
    const dates = { createdAt: now, readAt: now, inForceAt: now };
    const state = "inForce";
    const data = { id, organizationId, fileName: "list.csv", state, rows: rows.length, ...dates } as const;
    await tx.eligibilityList.create({ data });
    await insertPeople(tx, { id, organizationId }, rows);
  });
  return id;
}
