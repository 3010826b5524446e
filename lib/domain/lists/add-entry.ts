import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { record } from "../history/record";
import type { RefusalCode } from "../refusal";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { findEntries } from "./find-entry";
import { holdLists } from "./hold-lists";
import { insertPeople } from "./insert-people";
import { type RowMistake, type RowValues, rowOf } from "./row-of";

type Input = Pick<RowValues, "customerId" | "email" | "name"> & { comment?: string | null };

const refusals: Partial<Record<RowMistake, { code: RefusalCode; field: string }>> = {
  "no-key": { code: "list-entry-keyless", field: "email" },
  "email-invalid": { code: "email-invalid", field: "email" },
};

/**
 * Puts somebody who has no account yet on the list in force by hand, with a reason: they can then make one, or ask for
 * one. The next file decides again (R121). Somebody who is on it already is not added twice.
 */
export const addEntry = (services: Services, visit: Visit, { comment, ...said }: Input): Promise<Result<null>> =>
  services.db.$transaction(async (tx) => {
    const permit = await authorize(services, tx, visit, "lists.edit", { comment });
    if (!permit.ok) return permit;
    const organizationId = visit.organization.id;
    await holdLists(tx, organizationId);
    const list = await tx.eligibilityList.findFirst({ where: { organizationId, state: "inForce" } });
    if (!list) return refuse("list-none");
    const read = rowOf(said);
    if ("mistake" in read) {
      const { code, field } = refusals[read.mistake] ?? { code: "list-entry-keyless", field: "email" };
      return refuse(code, { field });
    }
    const { customerId, emailKey } = read.row;
    const known = await findEntries(tx, organizationId, customerId ? { customerIdKey: customerId } : { emailKey });
    if (known.length > 0) return refuse("list-entry-known", { field: customerId ? "customerId" : "email" });
    const now = services.clock.now();
    const noted = await takeNote(tx, visit, { comment });
    await insertPeople(tx, list, [{ ...read.row, line: null }]);
    await record(tx, now, noted, { kind: "list.entry-added", details: { list: list.id } });
    return done(null);
  });
