import { routes } from "@/lib/routes";
import type { Place } from "./organizations";
import { plainRequest } from "./plain-request";

export interface Letter {
  id: string;
  at: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
}

/** All mails to an address, newest first. */
export async function lettersTo(place: Place, to: string): Promise<Letter[]> {
  const { status, body } = await plainRequest(place, routes.mailboxMessages);
  if (status !== 200) throw new Error(`the mailbox of ${place.name} answers ${status}`);
  return (JSON.parse(body) as Letter[]).filter((letter) => letter.to === to);
}

interface Expected {
  to: string;
  /** The ids of mails that were there before. */
  after?: Letter[];
  subject?: RegExp;
  /** A part of the text. */
  text?: RegExp;
}

/** The newest mail that fits, waited for up to ten seconds: the worker sends it when the page has long answered. */
export async function waitForMail(place: Place, { to, after = [], subject, text }: Expected): Promise<Letter> {
  const known = new Set(after.map((letter) => letter.id));
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    const fits = (letter: Letter) =>
      !known.has(letter.id) && (!subject || subject.test(letter.subject)) && (!text || text.test(letter.text));
    const found = (await lettersTo(place, to)).find(fits);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const there = (await lettersTo(place, to)).map((letter) => letter.subject).join(", ") || "none";
  throw new Error(`no mail to ${to} at ${place.name} with ${subject ?? text ?? "any subject"}; there: ${there}`);
}

/** The link in a mail that leads to `path` of the product, as it stands in the mail. */
export function linkIn(letter: Letter, path: string): string {
  const found = letter.links.find((link) => new URL(link).pathname.startsWith(`${path}/`));
  if (!found) throw new Error(`no link to ${path} in “${letter.subject}”: ${letter.links.join(" ")}`);
  return found;
}
