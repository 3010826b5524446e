import type { Organization } from "@/lib/domain/organizations/organization";
import type { MailWords } from "./mail-words";

/** What a mail says, before it has a look: the same for its HTML and its text. Every text is plain, never markup. */
export interface Letter {
  subject: string;
  heading: string;
  paragraphs: string[];
  /** Usernames to choose from; they stand below the first paragraph. */
  list?: string[];
  /** The one thing to do; its address is also written out. */
  button?: { label: string; href: string };
  /** Stands below the button: how long the link is good. */
  validity?: string;
  facts?: { label: string; value: string }[];
  /** What others wrote, each below who wrote it; in the text marked line by line, so that no line passes for one of ours. */
  quotes?: { label: string; words: string }[];
  /** One more way, with its address. */
  other?: { words: string; href: string };
  /** Whether it tells of something that happened, rather than answers a request. */
  news?: boolean;
  /** What to do if the reader did not expect it, or if it was not them. */
  notYou: string;
  otherIfNotYou?: string;
  /** Why it was sent. */
  reason: string;
}

/** What a letter is written from besides its facts. */
export interface Desk {
  organization: Organization;
  words: MailWords;
  /** The link that the mail carries, derived at this moment. */
  link: { href: string; expiresAt: Date | null; life: number | null } | null;
  /** The code or the secret that the mail carries besides, derived at this moment. */
  code: string | null;
  /** The absolute address of one of our pages. */
  page(path: string): string;
}
