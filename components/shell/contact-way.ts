/** How somebody is reached: by mail, on a page, by telephone, or as the plain words say. */
export interface ContactWay {
  kind: "mail" | "page" | "phone" | "words";
  text: string;
  href: string | null;
}

/** What an organization's contact is. `subject` stands in a mail that is begun with it. */
export function contactWay(contact: string, subject: string): ContactWay {
  const text = contact.trim();
  if (/^[^\s@]+@[^\s@]+$/.test(text)) {
    return { kind: "mail", text, href: `mailto:${text}?subject=${encodeURIComponent(subject)}` };
  }
  if (/^https?:\/\/\S+$/.test(text)) return { kind: "page", text: text.replace(/^https?:\/\//, ""), href: text };
  if (/^\+?[\d\s()-]{5,}$/.test(text)) return { kind: "phone", text, href: `tel:${text.replace(/[^\d+]/g, "")}` };
  return { kind: "words", text, href: null };
}
