import { visitor } from "@/e2e/support/providers/without-a-browser";
import { cookieNames } from "@/lib/cookies";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import type { SsoPurpose } from "@/prisma/generated/enums";
import { duringRequest } from "../test-request";
import { comeByOidc } from "./come-by-oidc";
import { leaveForOidc } from "./leave-for-oidc";

interface Where {
  services: Services;
  organization: Organization;
  connectionId: string;
  /** The address that the provider sends people back to. */
  back: string;
}

export const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "in" : (result.refusal?.code ?? "");

/** Asks us with the cookies of the jar, and keeps what we set. */
async function ask<Value>(
  { services, organization }: Where,
  jar: Map<string, string>,
  work: () => Promise<Value>,
): Promise<Value> {
  const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
  const answer = await duringRequest({ services, organization, headers: { cookie } }, work);
  for (const line of answer.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  if (answer.thrown) throw answer.thrown;
  return answer.value as Value;
}

/** A browser without a window, with cookies for us and for an OpenID provider. */
export function testBrowser(where: Where) {
  const { connectionId, back } = where;
  const jar = new Map<string, string>();
  const there = visitor();
  let browserToken: string | null = null;

  /** Sent there: the provider's address. */
  async function leave(purpose: SsoPurpose = "signIn"): Promise<string> {
    const left = await ask(where, jar, () => leaveForOidc({ connectionId, purpose, returnTo: null, browserToken }));
    if (!left.ok) throw new Error(left.refusal.code);
    browserToken = left.value.browserToken;
    return left.value.message.address;
  }

  /** Through the provider's pages as somebody, until it sends them back: what they bring. */
  async function signInThere(begin: string, name: string): Promise<{ query: URLSearchParams; shown: boolean }> {
    let [address, shown] = [begin, false];
    for (let hops = 0; hops < 10 && !address.startsWith(back); hops++) {
      let response = await there.go(address);
      if (response.status === 200) {
        shown = true;
        response = await there.signInAt(address, await response.text(), name);
      }
      const location = response.headers.get("location");
      if (!location) throw new Error(`${response.status}: ${await response.text()}`);
      address = new URL(location, address).href;
    }
    return { query: new URL(address).searchParams, shown };
  }

  const come = (query: URLSearchParams, id = connectionId) =>
    ask(where, jar, () => comeByOidc({ connectionId: id, query, browserToken }));

  /** There, and what they bring back. */
  const bring = async (name = "ann", purpose: SsoPurpose = "signIn") =>
    (await signInThere(await leave(purpose), name)).query;

  /** There and back again. */
  const goAs = async (name: string, purpose: SsoPurpose = "signIn") => come(await bring(name, purpose));

  const signedIn = (sessionToken: string) => void jar.set(cookieNames.session, sessionToken);
  return { jar, leave, signInThere, bring, come, goAs, signedIn };
}
