import type { MailFacts, MailKind } from "../mail/mail-kind";
import { queueMail } from "../mail/queue-mail";
import type { Services, Transaction } from "../services";
import type { Visit } from "../visit";
import { ownersToTell } from "./owners-to-tell";

/** The mails that greet their reader by name and name the username. */
type Greeting = { [Kind in MailKind]: MailFacts[Kind] extends Greeted ? Kind : never }[MailKind];

interface Greeted {
  username: string;
  name?: string;
}

/** Mails every owner what all of them should know, in the caller's transaction: it goes out if what it tells of happened. */
export async function tellOwners<Kind extends Greeting>(
  tx: Transaction,
  services: Pick<Services, "clock">,
  { organization }: Pick<Visit, "organization">,
  kind: Kind,
  facts: Omit<MailFacts[Kind], keyof Greeted>,
): Promise<void> {
  for (const { id: userId, email, language, username, name } of await ownersToTell(tx, organization))
    await queueMail(tx, services, {
      organization,
      userId,
      address: email,
      language: language ?? organization.language,
      kind,
      facts: { ...facts, username, name } as unknown as MailFacts[Kind],
    });
}
