import { expect, test } from "vitest";
import { discoveryConcerns } from "./discovery-concerns";
import type { OidcProvider } from "./oidc-provider";

const good: OidcProvider = {
  issuer: "https://login.test",
  authorizationEndpoint: "https://login.test/authorize",
  tokenEndpoint: "https://login.test/token",
  keysAddress: "https://login.test/keys",
  userinfoEndpoint: null,
  endSessionEndpoint: "https://login.test/out",
  algorithms: ["RS256"],
  secretBy: "basic",
  clientMethods: ["client_secret_basic", "none"],
  challengeMethods: ["S256"],
  responseTypes: ["code"],
  scopes: ["openid", "email"],
  namesItself: true,
};
const client = { publicClient: false, scopes: ["openid", "email"] };
const found = (provider: Partial<OidcProvider>, who: Partial<typeof client> = {}) =>
  discoveryConcerns({ ...good, ...provider }, { ...client, ...who }).map(({ code, stops, about }) =>
    `${stops ? "stops " : ""}${code} ${about}`.trim(),
  );

test("a provider that has all of it is no concern, with a secret and without", () => {
  expect(found({})).toEqual([]);
  expect(found({}, { publicClient: true })).toEqual([]);
  expect(found({ clientMethods: ["client_secret_post"], scopes: [], responseTypes: null })).toEqual([]);
});

test.each<[Partial<OidcProvider>, Partial<typeof client>, string]>([
  [{ challengeMethods: ["plain"] }, {}, "stops no-s256 plain"],
  [{ challengeMethods: [] }, {}, "stops no-s256"],
  [{ challengeMethods: null }, {}, "s256-unsaid"],
  [{ responseTypes: ["id_token"] }, {}, "stops no-code id_token"],
  [{ clientMethods: ["private_key_jwt"] }, {}, "stops no-secret-way private_key_jwt"],
  [{ clientMethods: ["client_secret_basic"] }, { publicClient: true }, "no-public-way client_secret_basic"],
  [{}, { scopes: ["openid", "groups", "roles"] }, "unlisted-scopes groups, roles"],
  [{ endSessionEndpoint: null }, {}, "no-sign-out"],
])("what is missing is said, and whether it stops everybody", (provider, who, concern) => {
  expect(found(provider, who)).toEqual([concern]);
});
