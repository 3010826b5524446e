import type { SignInMethod } from "@/prisma/generated/enums";
import { queueMail } from "../mail/queue-mail";
import { ownersToTell } from "../organizations/owners-to-tell";
import type { Services, Transaction } from "../services";
import type { Candidate } from "../sign-in/read-facts";
import type { Visit } from "../visit";

/** Whether somebody comes in with a password whose roles allow none: an administrator let them go around single sign-on. */
export async function wentAround(
  tx: Transaction,
  { organization }: Visit,
  { userId, facts: { methods } }: Pick<Candidate, "userId" | "facts">,
  method: SignInMethod,
): Promise<boolean> {
  // Of others nothing is asked: most sign-ins are theirs.
  if (method !== "password" || methods.every((one) => one === "password")) return false;
  const organizationId = organization.id;
  const none = { none: { role: { methods: { has: "password" as const } } } };
  return (await tx.user.count({ where: { organizationId, id: userId, ssoBypass: true, roles: none } })) > 0;
}

/** Mails every owner that somebody went around single sign-on: a way for the day on which the provider is away, and for no other. */
export async function tellOfWayAround(
  services: Services,
  tx: Transaction,
  { organization, clientAddress }: Visit,
  { userId: aboutId, name: about, username: aboutUsername }: Pick<Candidate, "userId" | "name" | "username">,
): Promise<void> {
  const at = services.clock.now().toISOString();
  for (const { id: userId, email, language, username, name } of await ownersToTell(tx, organization))
    await queueMail(tx, services, {
      organization,
      userId,
      address: email,
      language: language ?? organization.language,
      kind: "bypass-used",
      facts: { username, name, about, aboutId, aboutUsername, at, clientAddress },
    });
}
