import { administer } from "../authority/administer";
import { record } from "../history/record";
import { openLinks } from "../links/open-links";
import { linkSecret } from "../links/secret";
import { queueMail } from "../mail/queue-mail";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";

interface Input {
  userId: string;
  linkId: string;
  comment?: string | null;
}

/** Shown once; derived at this moment. */
export interface ShownLink {
  purpose: "activation" | "reset";
  secret: string;
  expiresAt: Date | null;
}

/** Whether whoever has a reset link opens a lock by it that no administrator may open. */
export const resetOpensLock = ({ organization }: Pick<Visit, "organization">): boolean => {
  const { resetOpens, adminOpens } = policyOf(organization).lock;
  return resetOpens && !adminOpens;
};

/**
 * Shows an administrator a pending activation or reset link of a user of a lower rank, to hand it over (R98, R99, R110,
 * T37). It is an event of history, and of a reset link the user is told by mail. A reset link that would open a lock
 * which no administrator may open is shown to none.
 */
export const showLink = (services: Services, visit: Visit, input: Input): Promise<Result<ShownLink>> =>
  administer(services, visit, "user.show-link", input, async (tx, { now, actor, subject, visit: noted }) => {
    const { organization } = noted;
    const { userId, username, name, email, language } = subject;
    const link = await tx.link.findFirst({
      where: {
        id: input.linkId,
        organizationId: organization.id,
        userId,
        purpose: { in: ["activation", "reset"] },
        ...openLinks,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      },
    });
    const usable =
      link && services.linkKeys.keys.has(link.keyId) && !(link.purpose === "activation" && subject.activatedAt);
    if (!usable) return refuse("link-not-open");
    if (link.purpose === "reset" && resetOpensLock(noted)) return refuse("link-opens-lock");
    const purpose = link.purpose === "reset" ? "reset" : "activation";
    const mailId =
      purpose === "reset" && email
        ? await queueMail(tx, services, {
            organization,
            userId,
            address: email,
            language: language ?? organization.language,
            kind: "link-shown",
            facts: { username, name, at: now.toISOString(), by: actor.name },
          })
        : undefined;
    await record(tx, now, noted, { kind: "link.shown", reason: purpose, userId, linkId: link.id, mailId });
    return done({ purpose, secret: linkSecret(services.linkKeys, link), expiresAt: link.expiresAt });
  });
