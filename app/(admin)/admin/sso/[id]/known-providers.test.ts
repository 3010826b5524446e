import { describe, expect, test } from "vitest";
import { knownProvider } from "./known-providers";

const unknown = { issuer: null, metadataAddress: null };
const by = (issuer: string | null, metadataAddress: string | null = null, asked?: string) =>
  knownProvider("saml", asked, { issuer, metadataAddress })?.name ?? null;

describe("the provider whose words a page uses", () => {
  test.each([
    ["https://sts.windows.net/4c1e/", "entra"],
    ["https://accounts.google.com/o/saml2?idpid=C01", "google"],
    ["https://id.example.test/realms/staff", "keycloak"],
    ["http://adfs.example.test/adfs/services/trust", "adfs"],
    ["https://idp.example.test/metadata", null],
  ])("is known by its issuer: %s", (issuer, name) => {
    expect(by(issuer)).toBe(name);
  });

  test("is known by where its metadata came from", () => {
    expect(by("http://www.okta.com/exk1", "https://acme.okta.com/app/exk1/sso/saml/metadata")).toBe("okta");
  });

  test("is whichever was asked for, and none of those where that was asked for", () => {
    expect(by("https://sts.windows.net/4c1e/", null, "okta")).toBe("okta");
    expect(by("https://sts.windows.net/4c1e/", null, "other")).toBeNull();
    expect(knownProvider("oidc", "adfs", unknown)).toBeNull();
  });
});
