import type { Organization } from "@/lib/domain/organizations/organization";
import type { Language } from "@/lib/language";
import { plainDocument } from "@/lib/plain-document";
import { routes } from "@/lib/routes";
import en from "@/messages/en.json";
import failure from "@/messages/failure.json";
import ja from "@/messages/ja.json";

const messages = { en: en.status.away, ja: ja.status.away };

/** What these pages tell of an organization: nothing of a person. */
export type AwayOrganization = Pick<Organization, "name" | "number" | "origin" | "supportContact">;

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const asHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

function sentences(organization: AwayOrganization, language: Language) {
  const { name, number, supportContact } = organization;
  const facts: Record<string, string> = {
    organization: asHtml(name),
    number: String(number),
    contact: `<span class="whole">${asHtml(supportContact ?? "")}</span>`,
  };
  const say = (key: keyof (typeof messages)["en"]) =>
    asHtml(messages[language][key]).replace(/\{(\w+)\}/g, (blank, fact) => facts[fact] ?? blank);
  return { say, whom: `<p>${say(supportContact ? "contact" : "number")}</p>` };
}

/** Whom to ask, as HTML: the contact where there is one, and the number to say. */
export const whomToAsk = (organization: AwayOrganization, language: Language): string =>
  sentences(organization, language).whom;

/** The page that stands in for this server while it does not answer: a proxy serves it, as a file (R54, R78). */
export function awayPage(organization: AwayOrganization, language: Language): string {
  const { say, whom } = sentences(organization, language);
  const content = `<h1>${say("title")}</h1><p>${say("body")}</p><p><a href="">${say("again")}</a></p>${whom}`;
  return plainDocument(language, say("title"), content);
}

/**
 * The page that a browser keeps, with the same words, for when it does not get through to this server: it says whether
 * the device itself is offline, and notices when it is not any more (R54, R78). `sent` shows to whoever sent a form.
 */
export function offlinePage(organization: AwayOrganization, language: Language) {
  const { say, whom } = sentences(organization, language);
  const status = organization.origin + routes.status;
  const content = `<div role="status">
<div id="away"><h1>${say("title")}</h1><p>${say("body")}</p><p>${failure[language].unreachedBody}</p></div>
<div id="offline" hidden><h1>${say("offlineTitle")}</h1><p>${say("offlineBody")}</p></div>
<div id="back" hidden><h1>${say("backTitle")}</h1><p>${say("backBody")}</p></div></div>
<p class="sent">${say("sent")}</p>
<p><button id="form" class="sent">${say("toForm")}</button><button id="again" class="lost">${say("again")}</button></p>
${whom}<p><small>${say("status")} <a href="${asHtml(status)}">${asHtml(status)}</a></small></p>
<script>${script}</script>`;
  return { script, html: plainDocument(language, say("title"), content) };
}

// A button that can do nothing is off; the sections say why. What was offline once is told when it is over.
const script = `const part=(id)=>document.getElementById(id),again=part("again");let was=false;
const look=()=>{const line=navigator.onLine;was||=!line;const now=!line?"offline":was?"back":"away";
for(const id of["away","offline","back"])part(id).hidden=id!==now;
again.disabled=!line;document.title=part(now).querySelector("h1").textContent};
again.onclick=()=>location.reload();part("form").onclick=()=>history.back();
addEventListener("online",look);addEventListener("offline",look);look()`;
