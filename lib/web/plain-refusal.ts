import type { Refusal } from "@/lib/domain/result";
import { plainDocument } from "@/lib/plain-document";
import { routes } from "@/lib/routes";
import { asHtml } from "./as-html";
import { handOverLink } from "./hand-over";
import { currentLanguage } from "./locale/current-language";
import { words } from "./locale/words";
import { currentNonce } from "./nonce";
import { refusalSentence } from "./refusal-sentence";

/** A refusal as a page of its own that costs next to nothing: for whatever may come in a flood (T101). */
export function plainRefusal(refusal: Refusal): Response {
  const heading = asHtml(words("signInFailed")("heading"));
  const back = handOverLink(routes.signInHere, words("shell")("backToSignIn"));
  const content = `<h1>${heading}</h1><p>${asHtml(refusalSentence(refusal))}</p>${back}`;
  const page = plainDocument(currentLanguage(), heading, content, currentNonce() ?? "");
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  const wait = refusal.facts?.retryAfter;
  return new Response(page, {
    status: 429,
    headers: typeof wait === "number" ? { ...headers, "Retry-After": String(wait) } : headers,
  });
}
