import { cookieNames, readCookie } from "@/lib/cookies";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import { type Language, preferredLanguage } from "@/lib/language";
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

/** The style of every page here; the rules for buttons and for what was sent are those of the page that a browser keeps. */
export const plainStyle = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f3f4f6,#14171c);color:light-dark(#1f2937,#e5e7eb)}
main{box-sizing:border-box;width:min(28rem,100% - 2rem);padding:2rem;border-radius:.75rem;background:light-dark(#fff,#1d2229)}
h1{margin:0 0 .5rem;font-size:1.25rem}p{margin:.5rem 0;overflow-wrap:anywhere}a{color:inherit}b{font-family:ui-monospace,monospace;white-space:nowrap}small{opacity:.75}
button{box-sizing:border-box;width:100%;min-height:2.75rem;margin:.5rem 0;padding:.5rem 1rem;border:0;border-radius:.5rem;font:inherit;font-weight:600;color:light-dark(#fff,#10151b);background:light-dark(#1d5484,#86b9e4);cursor:pointer}
button:disabled{opacity:.5;cursor:default}button:focus-visible,a:focus-visible{outline:3px solid light-dark(#1d548488,#86b9e488);outline-offset:2px}
:root[data-sent] .lost,:root:not([data-sent]) .sent,[hidden]{display:none}
h1{text-wrap:balance}p{text-wrap:pretty}:lang(ja) :is(h1,p){word-break:auto-phrase}.whole{display:inline-block}`;

/** The page itself, which needs nothing but a language, a nonce and the request's reference number; `whom` to ask is HTML. */
export function plainHtml(language: Language, { nonce, requestId }: RequestMarks, page: PlainPage, whom = ""): string {
  const words = messages[language];
  const { title, body } = words[page];
  const again = page === "unavailable" || page === "failure" ? `<p><a href="">${words.again}</a></p>` : "";
  const reference = `<p>${words.sayIt} <b>${sayItCode(requestId)}</b></p><p><small>${words.reference} ${requestId}</small></p>`;
  return plainDocument(language, title, `<h1>${title}</h1><p>${body}</p>${again}${whom}${reference}`, nonce);
}

/** A page that needs nothing from anywhere; `content` is HTML. */
export const plainDocument = (language: Language, title: string, content: string, nonce = ""): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style${nonce && ` nonce="${nonce}"`}>${plainStyle}</style></head>
<body><main>${content}</main></body></html>`;

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
