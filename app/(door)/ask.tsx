import { Contact } from "@/components/shell/contact";
import { type ContactWay, contactWay } from "@/components/shell/contact-way";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

const sentences = { mail: "askMail", page: "askPage", phone: "askPhone", words: "askWords" } as const;

/** How the organization's contact is reached; `null` where it has none. `username` stands in the subject of a mail. */
export function supportWay(username?: string): ContactWay | null {
  const { name, number, supportContact } = currentOrganization();
  const about = { organization: name, number: String(number) };
  const shell = words("shell");
  const subject = username ? shell("askSubjectFor", { ...about, username }) : shell("askSubject", about);
  return supportContact ? contactWay(supportContact, subject) : null;
}

/** Whom to ask: the organization's contact, or else an administrator. */
export function Whom() {
  const shell = words("shell");
  const way = supportWay();
  if (!way) return shell("askAdministrator", { organization: currentOrganization().name });
  return shell.rich(sentences[way.kind], { contact: () => <Contact way={way} /> });
}

/** Whom to ask, and what to say (R87, R88). */
export function Ask() {
  const number = String(currentOrganization().number);
  return words("shell").rich("askQuote", { number, whom: () => <Whom /> });
}
