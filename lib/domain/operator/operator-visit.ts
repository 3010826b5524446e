import type { Organization } from "../organizations/organization";
import { commandVisit, type Visit } from "../visit";

/**
 * The visit with which the operator acts inside another organization. Its history says that the operator did it; who of
 * the operator's people it was, from where, stands in the operator's own, under the same request.
 */
export const operatorVisit = (organization: Organization, { requestId }: Pick<Visit, "requestId">): Visit => ({
  ...commandVisit(organization),
  requestId,
  byOperator: true,
});
