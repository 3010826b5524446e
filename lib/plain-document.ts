import type { Language } from "./language";

/** The style of every page here; the rules for buttons and for what was sent are those of the page that a browser keeps. */
export const plainStyle = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f3f4f6,#14171c);color:light-dark(#1f2937,#e5e7eb)}
main{box-sizing:border-box;width:min(28rem,100% - 2rem);padding:2rem;border-radius:.75rem;background:light-dark(#fff,#1d2229)}
h1{margin:0 0 .5rem;font-size:1.25rem}p{margin:.5rem 0;overflow-wrap:anywhere}a{color:inherit}b{font-family:ui-monospace,monospace;white-space:nowrap}small{opacity:.75}
button{box-sizing:border-box;width:100%;min-height:2.75rem;margin:.5rem 0;padding:.5rem 1rem;border:0;border-radius:.5rem;font:inherit;font-weight:600;color:light-dark(#fff,#10151b);background:light-dark(#1d5484,#86b9e4);cursor:pointer}
button:disabled{opacity:.5;cursor:default}button:focus-visible,a:focus-visible{outline:3px solid light-dark(#1d548488,#86b9e488);outline-offset:2px}
:root[data-sent] .lost,:root:not([data-sent]) .sent,[hidden]{display:none}
h1{text-wrap:balance}p{text-wrap:pretty}:lang(ja) :is(h1,p){word-break:auto-phrase}.whole{display:inline-block}`;

/** A page that needs nothing from anywhere; `content` is HTML. */
export const plainDocument = (language: Language, title: string, content: string, nonce = ""): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style${nonce && ` nonce="${nonce}"`}>${plainStyle}</style></head>
<body><main>${content}</main></body></html>`;
