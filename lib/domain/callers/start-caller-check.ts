import { administer } from "../authority/administer";
import { after } from "../duration";
import { record } from "../history/record";
import { takeHelpMail } from "../limits/take-help-mail";
import { queueMail } from "../mail/queue-mail";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { codeLife } from "./caller-code";
import { openCheck, refuseMoreChecks } from "./open-check";

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
  { way, ...about }: Input,
): Promise<Result<{ checkId: string }>> =>
  administer(services, visit, "user.confirm-caller", about, async (tx, { now, actor, subject, visit: noted }) => {
    const { organization } = noted;
    const { userId, username, name, language } = subject;
    const email = way === "mail" ? subject.email : null;
    if (way === "mail" && !email) return refuse("no-email", { username });
    const whose = { organizationId: organization.id, userId, askedById: actor.userId };
    const refused =
      (await refuseMoreChecks(tx, now, whose)) ??
      (email ? await takeHelpMail(tx, services, noted, { key: userId, username, userId }) : null);
    if (refused) return { ok: false, refusal: refused };
    const { id: checkId, keyId } = await openCheck(tx, services, { ...whose, way });
    const mailId = email
      ? await queueMail(tx, services, {
          organization,
          userId,
          address: email,
          language: language ?? organization.language,
          kind: "caller-code",
          facts: { username, name, at: now.toISOString(), by: actor.name, checkId, keyId },
          expiresAt: after(now, codeLife),
        })
      : undefined;
    await record(tx, now, noted, { kind: "caller.asked", reason: way, userId, mailId });
    return done({ checkId });
  });
