import { routes } from "@/lib/routes";
import type { Person } from "./accounts";
import { identifierOf } from "./door";
import type { Place } from "./organizations";
import type { Answer } from "./plain-request";
import { plainRequest } from "./plain-request";

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The hidden fields of the form on a page that has a field of this name: what a browser without scripts would send. */
export function hiddenFields(html: string, field: string): [string, string][] {
  const form = html.match(/<form\b[\s\S]*?<\/form>/g)?.find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`no form with the field ${field}`);
  const inputs = form.match(/<input\b[^>]*>/g) ?? [];
  return inputs
    .filter((tag) => attribute(tag, "type") === "hidden")
    .map((tag) => [attribute(tag, "name"), attribute(tag, "value")]);
}

/** The hidden fields of every form on a page that is sent to an action, and the names of all its fields. */
export function formsOf(html: string): { hidden: [string, string][]; names: string[] }[] {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  return forms
    .map((form) => {
      const inputs = form.match(/<(input|select|textarea)\b[^>]*>/g) ?? [];
      const hidden = inputs.filter((tag) => attribute(tag, "type") === "hidden");
      return {
        hidden: hidden.map((tag): [string, string] => [attribute(tag, "name"), attribute(tag, "value")]),
        names: inputs.map((tag) => attribute(tag, "name")),
      };
    })
    .filter(({ hidden }) => hidden.some(([name]) => name.startsWith("$ACTION_")));
}

/** The id of that form's action, as a script names it. */
export const actionOf = (html: string, field: string): string =>
  /"id":"([0-9a-f]{42})"/.exec(JSON.stringify(hiddenFields(html, field)).replaceAll("\\", ""))?.[1] ?? "";

/** The body and type of a form as a browser sends it; a list, so that a field can be sent twice. */
export async function encoded(fields: [string, string][]): Promise<{ body: Buffer; type: string }> {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  const sent = new Response(data);
  return { body: Buffer.from(await sent.arrayBuffer()), type: sent.headers.get("content-type") ?? "" };
}

/** The name=value pairs of the cookies that an answer sets. */
export const cookiesOf = ({ headers }: Answer): string =>
  (headers["set-cookie"] ?? []).map((line) => line.split(";", 1)[0]).join("; ");

type Headers = Record<string, string | undefined>;
type Fields = [name: string, value: string][];

/** Opens a page, fills its form and sends it, without scripts. `fields` stand after the hidden ones; the first is the form's own. */
export async function sendForm(
  place: Place,
  path: string,
  fields: Fields,
  headers: Headers = {},
  localAddress?: string,
): Promise<Answer> {
  const page = await plainRequest(place, path, { headers, localAddress });
  const hidden = hiddenFields(page.body, fields[0]?.[0] ?? "");
  const { body, type } = await encoded([...hidden, ...fields]);
  const sent = { ...headers, "content-type": type };
  return plainRequest(place, path, { method: "POST", body, headers: sent, localAddress });
}

/** Signs in without a browser and returns the answer, which sets the cookies. */
export const signInPlainly = (place: Place, person: Person, headers: Headers = {}): Promise<Answer> =>
  sendForm(
    place,
    routes.signIn,
    [
      ["username", identifierOf(place, person)],
      ["password", person.password],
    ],
    headers,
  );
