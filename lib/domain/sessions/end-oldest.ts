import { Prisma } from "@/prisma/generated/client";
import { recordingEach } from "../history/record-each";
import type { Policy } from "../policy";
import type { Candidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";
import type { Changes } from "../write-together";
import { mostSessions } from "./session-limits";

/** What makes room for one more session: ends the oldest over the number that the policy or the user type allows at once (T52). */
export function endingOldest(visit: Visit, rule: Policy["session"], candidate: Candidate, now: Date): Changes {
  const most = mostSessions(rule, candidate.sessionLimits);
  if (most === null) return {};
  return {
    ended: Prisma.sql`
      UPDATE session SET ended_at = ${now} WHERE ended_at IS NULL AND id IN (
        SELECT id FROM session
        WHERE organization_id = ${visit.organization.id}::uuid AND user_id = ${candidate.userId}::uuid AND ended_at IS NULL
        ORDER BY created_at DESC, id OFFSET ${most - 1})
      RETURNING user_id, id AS session_id, device_id`,
    ended_told: recordingEach(now, visit, { kind: "session.ended", reason: "too-many" }, Prisma.sql`ended`),
  };
}
