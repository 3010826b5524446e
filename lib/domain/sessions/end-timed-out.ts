import { Prisma } from "@/prisma/generated/client";
import { before } from "../duration";
import { recordEach } from "../history/record-each";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import type { Services } from "../services";
import { commandVisit } from "../visit";
import { writeTogether } from "../write-together";
import { revokingDevices } from "./revoking-devices";
import { timedOut } from "./session-limits";

/**
 * Writes the end of what time has ended into its row and into history (T81): sessions over their idle or absolute
 * limit, and known devices that were not used for as long as the policy remembers them, with their count of wrong
 * guesses. The body of a job that runs each minute; nothing waits for it, because whoever reads them asks the clock,
 * and it waits for nobody: what somebody else holds is left to the next minute.
 */
export async function endTimedOut(services: Pick<Services, "db" | "clock">): Promise<void> {
  const organizations = await services.db.organization.findMany({ omit: { logo: true } });
  for (const organization of organizations) {
    await endSessions(services, organization);
    await forgetDevices(services, organization);
  }
}

async function endSessions({ db, clock }: Pick<Services, "db" | "clock">, organization: Organization) {
  const now = clock.now();
  const { session: rule } = policyOf(organization);
  for (const reason of ["absolute", "idle"] as const) {
    const change = Prisma.sql`
      UPDATE session SET ended_at = ${now} WHERE id IN (
        SELECT s.id FROM session s JOIN user_account u ON u.id = s.user_id JOIN user_type t ON t.id = u.type_id
        WHERE s.organization_id = ${organization.id}::uuid AND s.ended_at IS NULL AND ${timedOut(rule, now)[reason]}
        FOR UPDATE OF s SKIP LOCKED)
      RETURNING user_id, id AS session_id, device_id`;
    await recordEach(db, now, commandVisit(organization), { kind: "session.ended", reason }, change);
  }
}

async function forgetDevices({ db, clock }: Pick<Services, "db" | "clock">, organization: Organization) {
  const now = clock.now();
  const unused = Prisma.sql`id IN (
    SELECT id FROM known_device
    WHERE organization_id = ${organization.id}::uuid AND revoked_at IS NULL
      AND last_used_at <= ${before(now, policyOf(organization).device.remember)}
    FOR UPDATE SKIP LOCKED)`;
  await writeTogether(db, revokingDevices(commandVisit(organization), now, { which: unused, reason: "unused" }));
}
