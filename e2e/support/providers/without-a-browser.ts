/** A page's form as a browser without scripts would send it. */
export interface PostedForm {
  action: string;
  fields: Record<string, string>;
}

const text = (html: string) => html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** The first form of a page; null where there is none. Relative to `base`. */
export function formOn(html: string, base: string): PostedForm | null {
  const action = html.match(/<form method="post" action="([^"]*)"/)?.[1];
  if (action === undefined) return null;
  const hidden = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  const fields = Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [text(name), text(value)]));
  return { action: new URL(text(action), base).href, fields };
}

/** Somebody at a provider with a cookie jar and no browser: for tests of the provider itself, and for answers by hand. */
export function visitor() {
  const jar = new Map<string, string>();
  const go = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(address, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const post = (address: string, fields: Record<string, string>) =>
    go(address, { method: "POST", body: new URLSearchParams(fields) });
  return {
    go,
    post,
    /** Types a name on a provider's page and presses its button. */
    async signInAt(page: string, html: string, name: string): Promise<Response> {
      const form = formOn(html, page);
      if (!form) throw new Error(`no form: ${html}`);
      return post(form.action, { ...form.fields, name });
    },
  };
}
