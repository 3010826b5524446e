import { administer } from "../authority/administer";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { holdLists } from "./hold-lists";
import { insertPeople } from "./insert-people";
import { rowOf } from "./row-of";

interface Input {
  userId: string;
  comment?: string | null;
}

/**
 * Puts one user on the list in force by hand, with a reason, so that the help desk can let one person in at night without
 * the whole file. The next file decides again. Refused where there is no list, and for a user with neither a customer id
 * nor an address, by whom no list could know them.
 */
export const addToList = (
  services: Services,
  visit: Parameters<typeof administer>[1],
  input: Input,
): Promise<Result<null>> =>
  administer<null>(services, visit, "user.add-to-list", input, async (tx, { now, visit: noted }) => {
    const { userId } = input;
    const organizationId = noted.organization.id;
    await holdLists(tx, organizationId);
    const list = await tx.eligibilityList.findFirst({ where: { organizationId, state: "inForce" } });
    if (!list) return refuse("list-none");
    const { customerId, email, username, name } = await tx.user.findUniqueOrThrow({
      where: { id: userId, organizationId },
    });
    const said = { customerId: customerId ?? "", email: email ?? "", username, name };
    const read = rowOf(said);
    if ("mistake" in read) return refuse("list-no-key");
    await insertPeople(tx, list, [{ ...read.row, line: null }]);
    await record(tx, now, noted, { kind: "list.entry-added", userId, details: { list: list.id } });
    return done(null);
  });
