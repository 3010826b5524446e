import { cookieNames, readCookie } from "@/lib/cookies";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import { type Language, preferredLanguage } from "@/lib/language";
import { plainDocument } from "@/lib/plain-document";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import type { Exchange } from "./door";
import type { RequestMarks } from "./request-marks";

export type PlainPage = Exclude<keyof typeof en.plain, "reference" | "again" | "sayIt">;

const messages = { en: en.plain, ja: ja.plain };

/** The language of this request's page. */
export function languageOf({ request, hosted }: Exchange): Language {
  return preferredLanguage({
    chosen: readCookie(request, cookieNames.language) ?? undefined,
    acceptLanguage: request.headers["accept-language"] ?? null,
    organization: hosted?.organization.language ?? "en",
  });
}

/** The page itself, which needs nothing but a language, a nonce and the request's reference number; `whom` to ask is HTML. */
export function plainHtml(language: Language, { nonce, requestId }: RequestMarks, page: PlainPage, whom = ""): string {
  const words = messages[language];
  const { title, body } = words[page];
  const again = page === "unavailable" || page === "failure" ? `<p><a href="">${words.again}</a></p>` : "";
  const reference = `<p>${words.sayIt} <b>${sayItCode(requestId)}</b></p><p><small>${words.reference} ${requestId}</small></p>`;
  return plainDocument(language, title, `<h1>${title}</h1><p>${body}</p>${again}${whom}${reference}`, nonce);
}

/** Answers with a small page that needs neither framework nor database, and the request's reference number (T86); `whom` to ask is HTML. */
export function answerPlain(
  exchange: Exchange,
  status: number,
  page: PlainPage,
  headers: Record<string, string> = {},
  whom?: string,
): true {
  const { response, request } = exchange;
  const body = plainHtml(languageOf(exchange), exchange, page, whom);
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}
