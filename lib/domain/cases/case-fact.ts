import type { Case } from "@/prisma/generated/client";
import type { AccessFact } from "../history/record";

/** What history says of a case: ids and its number, nothing that anybody wrote. */
export const caseFact = (
  kind: Extract<AccessFact["kind"], `case.${string}`>,
  { id, number, kind: reason, userId }: Pick<Case, "id" | "number" | "kind" | "userId">,
): AccessFact => ({ kind, reason, userId, details: { caseId: id, number } });
