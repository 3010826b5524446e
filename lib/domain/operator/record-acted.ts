import type { Act } from "../authority/acts";
import { record } from "../history/record";
import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";
import type { Visit } from "../visit";

/** Writes into the operator's own history who did what to which organization. */
export const recordActed = (
  tx: Transaction,
  now: Date,
  visit: Visit,
  act: Act,
  { number, name }: Pick<Organization, "number" | "name">,
): Promise<void> => record(tx, now, visit, { kind: "operator.acted", details: { act, number, name } });
