import type { MailReply } from "@/lib/domain/mail/deliver-mail";

/** A rendered mail. Whoever sends it treats `to` and `from` as exactly one address each (T79). */
export interface Message {
  /** The same at every try, so that a mail taken twice is recognized as one. */
  messageId: string;
  date: Date;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** A way of sending mail. What a server says is a reply, also when it says no or nothing; only bugs throw. */
export interface Transport {
  name: string;
  /** The address in From; null: the organization's own host. */
  sender: string | null;
  send(message: Message): Promise<MailReply>;
  close?(): void;
}

/** Whether `text` is one plain address: no second one, no display name, nothing that could begin another header. */
export const isOneAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>(),;:"\\[\]\p{Cc}\p{Cf}]+@[^\s@<>(),;:"\\[\]\p{Cc}\p{Cf}]+$/u.test(text);

/** The reply for an address that no server is asked about. */
export const notOneAddress: MailReply = {
  accepted: false,
  permanent: true,
  server: "latchkey",
  words: "The address on file is not one e-mail address.",
};
