import { inflateRawSync } from "node:zlib";
import { cookieNames } from "@/lib/cookies";
import { routes } from "@/lib/routes";
import type { Place } from "./organizations";
import { type Answer, type PlainRequest, plainRequest } from "./plain-request";

/** Whether an answer signs in whoever gets it. */
export const opensSession = ({ headers }: Answer): boolean =>
  (headers["set-cookie"] ?? []).some(
    (line) => line.startsWith(`${cookieNames.session}=`) && !/; max-age=0/i.test(line),
  );

/** A browser without pages: it keeps cookies, follows nothing, and brings what it is given. */
export function plainBrowser(place: Place, clientAddress: string) {
  const jar = new Map<string, string>();

  function keep(answer: Answer): Answer {
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/; max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  const cookie = () => [...jar].map((pair) => pair.join("=")).join("; ");
  const ask = async (path: string, { headers, ...more }: PlainRequest = {}) =>
    keep(await plainRequest(place, path, { ...more, headers: headersOf(headers) }));
  const headersOf = (more: PlainRequest["headers"]) => ({
    ...{ "x-forwarded-for": clientAddress, cookie: cookie() },
    ...more,
  });

  return {
    ask,
    /** Goes to a SAML provider by a redirect, and no further; returns the number of the request. */
    async leave(connectionId: string): Promise<string> {
      const { headers } = await ask(routes.samlStart(connectionId));
      const there = new URL(String(headers.location)).searchParams.get("SAMLRequest") ?? "";
      return / ID="([^"]+)"/.exec(inflateRawSync(Buffer.from(there, "base64")).toString())?.[1] ?? "";
    },
    /** Brings an answer as our own page posts it. */
    bring: (connectionId: string, xml: string | Buffer, headers: PlainRequest["headers"] = {}) =>
      ask(routes.samlAnswer(connectionId), {
        ...{ method: "POST", body: `SAMLResponse=${encodeURIComponent(Buffer.from(xml).toString("base64"))}` },
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      }),
    isIn: () => jar.has(cookieNames.session),
  };
}
