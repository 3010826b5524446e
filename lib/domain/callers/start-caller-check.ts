import { randomUUID } from "node:crypto";
import { administer } from "../authority/administer";
import { after, before, hours } from "../duration";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { codeLife, mostAttempts } from "./caller-code";

/** How many codes one administrator may give one user within an hour: guessing through many must be hopeless. */
const mostChecks = 10;

interface Input {
  userId: string;
  /** `mail`: to the address on file; `device`: on a browser that is signed in or known. */
  way: "mail" | "device";
}

/**
 * An administrator who has somebody on the telephone gives that user a code to read back. It is good for a quarter of an
 * hour and for this administrator alone; an older one of theirs is void.
 */
export const startCallerCheck = (
  services: Services,
  visit: Visit,
  { userId, way }: Input,
): Promise<Result<{ checkId: string }>> =>
  administer(services, visit, "user.confirm-caller", { userId }, async (tx, { now, actor, subject, visit: noted }) => {
    const { organization } = noted;
    const { username, name, email, language } = subject;
    if (way === "mail" && !email) return refuse("no-email", { username });
    const id = randomUUID();
    const whose = { organizationId: organization.id, userId, askedById: actor.userId };
    const recent = await tx.callerCheck.count({ where: { ...whose, createdAt: { gt: before(now, hours(1)) } } });
    if (recent >= mostChecks) return refuse("caller-too-many", { most: mostChecks });
    await tx.callerCheck.updateMany({ where: { ...whose, confirmedAt: null }, data: { attempts: mostAttempts } });
    const { current: keyId } = services.linkKeys;
    await tx.callerCheck.create({ data: { ...whose, id, way, keyId, createdAt: now } });
    const mailId =
      way === "mail" && email
        ? await queueMail(tx, services, {
            organization,
            userId,
            address: email,
            language: language ?? organization.language,
            kind: "caller-code",
            facts: { username, name, at: now.toISOString(), by: actor.name, checkId: id, keyId },
            expiresAt: after(now, codeLife),
          })
        : undefined;
    await record(tx, now, noted, { kind: "caller.asked", reason: way, userId, mailId });
    return done({ checkId: id });
  });
