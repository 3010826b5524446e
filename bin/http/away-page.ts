import type { Organization } from "@/lib/domain/organizations/organization";
import { preferredLanguage } from "@/lib/language";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { plainDocument } from "./plain-page";

const messages = { en: en.status.away, ja: ja.status.away };

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const asHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/**
 * The page that stands in for this server while it does not answer: somebody else serves it, as a file (R54, R78). In
 * the organization's language, with whom to ask.
 */
export function awayPage(organization: Pick<Organization, "name" | "number" | "language" | "supportContact">): string {
  const language = preferredLanguage({ chosen: undefined, acceptLanguage: null, organization: organization.language });
  const words = messages[language];
  const filled = (text: string) =>
    asHtml(text)
      .replace("{organization}", asHtml(organization.name))
      .replace("{number}", String(organization.number))
      .replace("{contact}", asHtml(organization.supportContact ?? ""));
  const ask = organization.supportContact ? words.contact : words.number;
  const title = filled(words.title);
  return plainDocument(
    language,
    title,
    `<p>${filled(words.body)}</p><p><a href="">${filled(words.again)}</a></p><p>${filled(ask)}</p>`,
  );
}
