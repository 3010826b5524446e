import type { OutgoingMessage } from "@/lib/domain/connections/saml";
import { plainDocument } from "@/lib/plain-document";
import { routes } from "@/lib/routes";
import { asHtml } from "./as-html";
import { currentLanguage } from "./locale/current-language";
import { words } from "./locale/words";
import { currentNonce } from "./nonce";

/** Whom the page leads to; `self` is our own door, with an answer that another site posted. */
type Toward = { name: string } | "self";

const way = (message: OutgoingMessage, label: string): string => {
  const button = `<button>${asHtml(label)}</button>`;
  if (message.method === "get") return `<p><a id="on" href="${asHtml(message.address)}">${asHtml(label)}</a></p>`;
  const fields = Object.entries(message.fields)
    .map(([name, value]) => `<input type="hidden" name="${asHtml(name)}" value="${asHtml(value)}">`)
    .join("");
  return `<form id="on" method="post" action="${asHtml(message.address)}">${fields}${button}</form>`;
};

const goes = { get: 'location.replace(document.getElementById("on").href)', post: "document.forms[0].submit()" };

/** A page that goes on by itself, by a script or by its button: a form to be posted, or an address (SAML Bindings 3.5.4). */
export function handOver(message: OutgoingMessage, toward: Toward, also = ""): Response {
  const text = words("handOver");
  const sentence = toward === "self" ? text("self") : text("toProvider", toward);
  const onward = `${way(message, text("go"))}${also}<script nonce="${currentNonce() ?? ""}">${goes[message.method]}</script>`;
  return smallPage(200, text("heading"), sentence, onward);
}

/** A sign-out that no provider signed, or not for us: nothing was changed, and whoever sees it can still sign out here. */
export function refusedSignOut(): Response {
  const text = words("handOver");
  return smallPage(403, text("refused"), text("refusedWords"), handOverLink(routes.home, text("toHome")));
}

/** A page of one sentence, beside the application; `also` is HTML. */
function smallPage(status: number, heading: string, sentence: string, also: string): Response {
  const content = `<h1>${asHtml(heading)}</h1><p>${asHtml(sentence)}</p>${also}`;
  const page = plainDocument(currentLanguage(), asHtml(heading), content, currentNonce() ?? "");
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(page, { status, headers });
}

/** A further way on such a page. */
export const handOverLink = (href: string, label: string): string =>
  `<p><a href="${asHtml(href)}">${asHtml(label)}</a></p>`;

/** Sends a browser on to where a GET leads. */
export const seeOther = (place: string): Response => new Response(null, { status: 303, headers: { Location: place } });
