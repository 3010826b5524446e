import { expect, test } from "vitest";
import { type Oidc, OidcUnanswered } from "./oidc";
import type { OidcProvider } from "./oidc-provider";
import { oidcSignOut } from "./oidc-sign-out";

const back = "https://door.test/sign-in?notice=signed-out";
const connection = { issuer: "https://provider.test", clientId: "us" };
const given = (discover: () => Promise<Pick<OidcProvider, "endSessionEndpoint">>, hint: string | null = null) =>
  oidcSignOut({ oidc: { discover } as unknown as Oidc }, connection, { back, hint });

test("a provider that ends its own sessions is told who asks and where to send people back", async () => {
  const message = await given(async () => ({ endSessionEndpoint: "https://provider.test/out?of=here" }));
  const { searchParams, origin, pathname } = new URL(message?.address ?? "");
  expect([message?.method, origin + pathname]).toEqual(["get", "https://provider.test/out"]);
  expect(Object.fromEntries(searchParams)).toEqual({ of: "here", client_id: "us", post_logout_redirect_uri: back });
});

test("it is shown the ID token of its session, where one was kept", async () => {
  const message = await given(async () => ({ endSessionEndpoint: "https://provider.test/out" }), "a.b.c");
  expect(new URL(message?.address ?? "").searchParams.get("id_token_hint")).toBe("a.b.c");
});

test("nobody is sent to one that has no such address, or that is away", async () => {
  expect(await given(async () => ({ endSessionEndpoint: null }))).toBeNull();
  const away = async () => {
    throw new OidcUnanswered("discovery", "timeout");
  };
  expect(await given(away)).toBeNull();
});
