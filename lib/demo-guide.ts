import type { MailboxMessage } from "./domain/mail/mailbox-message";

/** What the demo shows to whoever tries it out; there is none outside of the demo. */
export interface DemoGuide {
  /** The one password of the people who have one. */
  password: string;
  people: readonly { username: string; email: string | null; hasPassword: boolean }[];
  organizations: readonly { name: string; origin: string; preset: string }[];
  /** This organization's mails, newest first. */
  readMailbox(): Promise<MailboxMessage[]>;
}
