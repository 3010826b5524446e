import { expect, test } from "vitest";
import { enteredIssuer } from "./entered-issuer";

const organization = { origin: "https://door.test" };
const here = { origin: "http://balanced.localhost:3000" };
const issuerOf = (typed: string, at = organization) => {
  const entered = enteredIssuer(at, typed);
  return entered.ok ? entered.value : `${entered.refusal.code} ${entered.refusal.facts?.problem ?? ""}`.trim();
};

test.each([
  ["https://login.test/tenant/v2.0", "https://login.test/tenant/v2.0"],
  ["https://login.test/realms/a/", "https://login.test/realms/a/"],
  [" https://login.test ", "https://login.test"],
  ["login.test/realms/a", "https://login.test/realms/a"],
  ["http://login.test", "https://login.test"],
  ["https://login.test/a/.well-known/openid-configuration", "https://login.test/a"],
  ["https://login.test/.well-known/openid-configuration?appid=1", "https://login.test"],
  ["login.test/.well-known/oauth-authorization-server/", "https://login.test"],
])("what people paste has the issuer in it: %s", (typed, issuer) => {
  expect(issuerOf(typed)).toBe(issuer);
});

test.each([
  ["https://login.microsoftonline.com/{tenantid}/v2.0", "issuer-unfinished placeholder"],
  ["https://<your-domain>.okta.com", "issuer-unfinished placeholder"],
  ["https://login.microsoftonline.com/your-tenant/v2.0", "issuer-unfinished placeholder"],
  ["https://login.microsoftonline.com/common/v2.0", "issuer-unfinished tenant"],
  ["login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration", "issuer-unfinished tenant"],
  ["", "field-missing"],
  ["ftp://login.test", "provider-address-invalid"],
  ["https://me:secret@login.test", "provider-address-invalid"],
])("what is no issuer yet is refused as what it is: %s", (typed, refused) => {
  expect(issuerOf(typed)).toBe(refused);
});

test("plain http is left as it is on the machine where the organization is too, and for its own hosts alone", () => {
  expect(issuerOf("http://localhost:4000", here)).toBe("http://localhost:4000");
  expect(issuerOf("http://login.test", here)).toBe("provider-address-invalid");
});
