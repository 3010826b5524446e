import { record } from "../history/record";
import { takeMailLimit } from "../limits/take-mail-limit";
import { queueMail } from "../mail/queue-mail";
import { policyOf } from "../policy";
import type { Services } from "../services";
import type { Visit } from "../visit";
import type { PasswordPurpose } from "./password-purpose";

/**
 * Somebody asked with an address that several users share: one mail to it lists their usernames (C23). It
 * says to ask again with one of them where the page accepts a username.
 */
export async function answerShared(
  services: Services,
  visit: Visit,
  purpose: PasswordPurpose,
  userIds: string[],
): Promise<void> {
  const { organization } = visit;
  const users = await services.db.user.findMany({
    where: { organizationId: organization.id, id: { in: userIds }, email: { not: null } },
    orderBy: { usernameKey: "asc" },
  });
  const first = users[0];
  if (!first?.email) return;
  const limited =
    (await takeMailLimit(services, { ...visit, clientAddress: null }, `${organization.id}:${first.emailKey}`)) !== "ok";
  await services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    const mail = {
      organization,
      userId: first.id,
      address: first.email ?? "",
      language: first.language ?? visit.language ?? organization.language,
      kind: "shared-address" as const,
      facts: {
        usernames: users.map((user) => user.username),
        purpose,
        retry: purpose === "activation" || policyOf(organization).reset.identifier === "either",
      },
    };
    const mailId = limited ? undefined : await queueMail(tx, services, mail);
    const fact = limited
      ? ({ kind: "limit.reached", reason: "mails-per-account" } as const)
      : ({ kind: "link.refused", reason: "shared-address", mailId } as const);
    for (const user of users) await record(tx, now, visit, { ...fact, userId: user.id });
  });
}
