import { record } from "../history/record";
import { unknownIdentifier } from "../history/unknown-identifier";
import { addJob } from "../jobs/add-job";
import { takeMailLimit } from "../limits/take-mail-limit";
import type { Services } from "../services";
import { atDoor, type Door } from "../sign-in/facts";
import type { Visit } from "../visit";
import { lifeOf } from "./issue-link";
import type { PasswordPurpose } from "./password-purpose";

interface Asked {
  purpose: PasswordPurpose;
  /** What was typed; for somebody proven, their username. */
  identifier: string;
  userIds: string[];
  /** Where it was asked; at everybody's door unless said otherwise. */
  door?: Door;
}

/**
 * Takes a request for a mail. The work is the same for everybody, known or not: one limit, one event, one job;
 * who gets which mail is the job's to find out (answer-request.ts), so that no page and no clock tells a
 * stranger anything (T34). `limited` counts what was typed, not the account behind it, for the same reason (T35).
 */
export async function takeRequest(
  services: Services,
  visit: Visit,
  { purpose, identifier, userIds, door }: Asked,
): Promise<{ limited: boolean }> {
  const { organization, clientAddress, requestId, language = null } = visit;
  const typed = unknownIdentifier(services, organization, identifier);
  const room = await takeMailLimit(services, visit, typed.hash.toString("hex"), lifeOf(organization, purpose));
  const about = userIds.length === 1 ? { userId: userIds[0] } : { identifier: typed };
  await services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    await record(tx, now, visit, { kind: "link.requested", reason: purpose, ...about, details: atDoor(door) });
    if (room !== "ok") return record(tx, now, visit, { kind: "limit.reached", reason: `mails-per-${room}`, ...about });
    const payload = { organizationId: organization.id, purpose, userIds, clientAddress, requestId, language, door };
    return addJob(tx, services, { name: "answer-request", payload, at: now });
  });
  return { limited: room !== "ok" };
}
