import type { ServerResponse } from "node:http";

const escaped = (text: string) => text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<link rel="icon" href="data:,"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;

export function sendPage(response: ServerResponse, status: number, title: string, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(page(title, body));
}

/** A provider's own sign-in page: a name and a button. What was asked travels in hidden fields. */
export function sendSignInPage(response: ServerResponse, action: string, hidden: Record<string, string>, refused = "") {
  const alert = refused ? `<p role="alert">${escaped(refused)}</p>` : "";
  const fields = hiddenFields(hidden);
  const body = `${alert}<form method="post" action="${escaped(action)}">${fields}<p><label>Name <input name="name" required autocomplete="username"></label></p><button>Sign in at the provider</button></form>`;
  sendPage(response, 200, "The provider's sign-in", body);
}

/** A form that sends itself (SAML Bindings 3.5.4); where scripts are off, by its button. */
export function sendSelfPostingForm(response: ServerResponse, action: string, fields: Record<string, string>): void {
  const form = `<form method="post" action="${escaped(action)}">${hiddenFields(fields)}<noscript><p>Scripts are off.</p></noscript><button>Continue</button></form>`;
  sendPage(response, 200, "One moment", `${form}<script>document.forms[0].submit()</script>`);
}

/** The provider's own page of an error: nobody is sent back. */
export function sendOwnError(response: ServerResponse, text: string): void {
  sendPage(response, 403, "The provider says no", `<p role="alert">${escaped(text)}</p>`);
}

const hiddenFields = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join("");
