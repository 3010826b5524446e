/** A mail as the demo's mailbox shows it. `at` is an ISO time. */
export interface MailboxMessage {
  id: string;
  at: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
}
