import { randomUUID } from "node:crypto";
import { before, days } from "@/lib/domain/duration";
import { insertPeople } from "@/lib/domain/lists/insert-people";
import { rowOf } from "@/lib/domain/lists/row-of";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services, Transaction } from "@/lib/domain/services";

/** Whose row of the file has a mistake, so that the list does not have them: one of the crowd who signs in with a password. */
const place = 3;

/** The students of a demo organization with the preset Timed lock: a list in force for twelve days, without one of them (R120). */
export async function loadList(
  tx: Transaction,
  { clock }: Pick<Services, "clock">,
  { id: organizationId, preset }: Organization,
): Promise<void> {
  if (preset !== "timed-lock") return;
  const inForceAt = before(clock.now(), days(12));
  const users = await tx.user.findMany({ where: { organizationId }, orderBy: { username: "asc" } });
  const admin = users.find(({ username }) => username === "admin");
  const able = users.filter(({ activatedAt, username }) => activatedAt !== null && username.includes("."));
  const missing = able[place % able.length];
  const id = randomUUID();
  const [headings, dates] = [
    ["student number", "e-mail", "username", "name"],
    { createdAt: inForceAt, readAt: inForceAt },
  ];
  const who = { authorId: admin?.id ?? null, confirmedById: admin?.id ?? null };
  const mapping = { customerId: 0, email: 1, username: 2, name: 3 };
  const counts = { rows: users.length, badRows: missing ? 1 : 0, bytes: users.length * 60 };
  const state = { state: "inForce" as const, inForceAt, fileName: "students-autumn.csv" };
  await tx.eligibilityList.create({
    data: { id, organizationId, headings, mapping, ...dates, ...who, ...counts, ...state },
  });
  const rows = users.flatMap(({ id: userId, email, username, name }, index) => {
    const said = { customerId: `S-${4_000 + index}`, email: email ?? "", username, name };
    const read = rowOf(said);
    return userId === missing?.id || "mistake" in read ? [] : [{ ...read.row, line: index + 2 }];
  });
  await insertPeople(tx, { id, organizationId }, rows);
  if (!missing) return;
  const number = users.indexOf(missing);
  const customerId = `S-${4_000 + number}`;
  await tx.user.update({ where: { id: missing.id, organizationId }, data: { customerId } });
  await tx.listError.create({
    data: {
      listId: id,
      organizationId,
      line: number + 2,
      code: "email-invalid",
      text: `${customerId}, ${missing.username}@example, ${missing.username}, ${missing.name}`,
      customerIdKey: customerId.toLowerCase(),
    },
  });
}
