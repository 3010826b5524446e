import { Prisma } from "@/prisma/generated/client";
import type { Policy } from "../policy";
import type { Transaction } from "../services";
import type { Candidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";
import { mostSessions } from "./session-limits";

/** Ends the oldest sessions over the number that the policy or the user type allows at once (T52). */
export async function endOldest(
  tx: Transaction,
  visit: Visit,
  rule: Policy["session"],
  candidate: Candidate,
  now: Date,
) {
  const most = mostSessions(rule, candidate.sessionLimits);
  if (most === null) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE session SET ended_at = ${now} WHERE id IN (
      SELECT id FROM session
      WHERE organization_id = ${visit.organization.id}::uuid AND user_id = ${candidate.userId}::uuid AND ended_at IS NULL
      ORDER BY created_at DESC, id OFFSET ${most})`);
}
