import { listInForce } from "@/lib/domain/lists/find-entry";
import { insertPeople } from "@/lib/domain/lists/insert-people";
import { rowOf } from "@/lib/domain/lists/row-of";
import { usernameOf } from "./people";
import type { Product } from "./product";

/** Puts people on the list in force of an organization, whether or not they have an account (addPeople). */
export async function enlist({ services, organization }: Product, prefix: string, count: number): Promise<void> {
  const list = await listInForce(services.db, organization.id);
  if (!list) throw new Error(`no list is in force at ${organization.origin}`);
  const rows = Array.from({ length: count }, (_, at) => {
    const username = usernameOf(prefix, at + 1);
    const read = rowOf({ customerId: username, email: `${username}@example.test`, username });
    if ("mistake" in read) throw new Error(read.mistake);
    return { ...read.row, line: null };
  });
  await insertPeople(services.db, { ...list, organizationId: organization.id }, rows);
}
