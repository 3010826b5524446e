import type { Organization } from "../organizations/organization";
import type { Transaction } from "../services";

/** Whether the people of an organization have an operator to write to: there is one, open, and it is not theirs. */
export const offersTickets = async (
  db: Transaction,
  { isOperator }: Pick<Organization, "isOperator">,
): Promise<boolean> =>
  !isOperator && (await db.organization.count({ where: { isOperator: true, suspendedAt: null } })) > 0;
