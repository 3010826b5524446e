import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import type { Exchange } from "./door";

export type PlainPage = Exclude<keyof typeof en.plain, "reference" | "again">;

const messages = { en: en.plain, ja: ja.plain };

/** The language of a page that stands in front of the framework: the person's choice, else the browser's first of ours. */
function languageOf({ request }: Exchange): keyof typeof messages {
  const chosen = /(?:^|;\s*)__Host-latchkey-language=(en|ja)\b/.exec(request.headers.cookie ?? "")?.[1];
  const accepted = /\b(en|ja)\b/i.exec(request.headers["accept-language"] ?? "")?.[1];
  return (chosen ?? accepted)?.toLowerCase() === "ja" ? "ja" : "en";
}

const style = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f3f4f6,#14171c);color:light-dark(#1f2937,#e5e7eb)}
main{box-sizing:border-box;width:min(28rem,100% - 2rem);padding:2rem;border-radius:.75rem;background:light-dark(#fff,#1d2229)}
h1{margin:0 0 .5rem;font-size:1.25rem}p{margin:.5rem 0;overflow-wrap:anywhere}a{color:inherit}small{opacity:.75}`;

function html(exchange: Exchange, page: PlainPage): string {
  const language = languageOf(exchange);
  const words = messages[language];
  const { title, body } = words[page];
  const again = page === "unavailable" || page === "failure" ? `<p><a href="">${words.again}</a></p>` : "";
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style nonce="${exchange.nonce}">${style}</style></head>
<body><main><h1>${title}</h1><p>${body}</p>${again}<p><small>${words.reference} ${exchange.requestId}</small></p></main></body></html>`;
}

/** Answers with a small page that needs neither framework nor database, and the request's reference number (T86). */
export function answerPlain(
  exchange: Exchange,
  status: number,
  page: PlainPage,
  headers: Record<string, string> = {},
): true {
  const { response, request } = exchange;
  const body = html(exchange, page);
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}
