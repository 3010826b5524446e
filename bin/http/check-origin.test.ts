import { describe, expect, it } from "vitest";
import { isOfProvider, isOwnPost, type PostSource } from "./check-origin";

const own = "http://localhost:3000";

describe("a POST is taken", () => {
  const taken: [string, Partial<PostSource>][] = [
    ["with the organization's origin", { origin: own }],
    ["without an origin when the browser says it is its own", { site: "same-origin" }],
  ];
  it.each(taken)("%s", (_, source) => {
    expect(isOwnPost({ origin: undefined, site: undefined, host: "localhost:3000", ...source }, own)).toBe(true);
  });
});

describe("a POST is refused", () => {
  const refused: [string, Partial<PostSource>][] = [
    ["with no origin at all", {}],
    ["with the origin null", { origin: "null" }],
    ["with the origin null, whatever the browser says besides", { origin: "null", site: "same-origin" }],
    ["from another port", { origin: "http://localhost:3001" }],
    ["from another scheme", { origin: "https://localhost:3000" }],
    ["from another organization", { origin: "http://strict.localhost:3000" }],
    ["from an origin that only begins like ours", { origin: "http://localhost:3000.evil.example" }],
    ["from elsewhere though the browser says same-origin", { origin: "http://evil.example", site: "same-origin" }],
    ["from a neighbour on the same site", { site: "same-site" }],
    ["from another site", { site: "cross-site" }],
    ["from the address bar", { site: "none" }],
    ["same-origin to another port of ours", { site: "same-origin", host: "localhost:4000" }],
    ["same-origin without a host", { site: "same-origin", host: undefined }],
  ];
  it.each(refused)("%s", (_, source) => {
    expect(isOwnPost({ origin: undefined, site: undefined, host: "localhost:3000", ...source }, own)).toBe(false);
  });
});

it("a provider has browsers post to two addresses of a connection, and to nothing else", () => {
  const of = (path: string) => isOfProvider(path);
  expect(["/api/saml/x/acs", "/api/saml/x/logout"].map(of)).toEqual([true, true]);
  const others = [
    "/api/saml/x/start",
    "/api/saml/x/acs/",
    "/api/saml/x/y/acs",
    "/api/saml//acs/x",
    "/x/api/saml/acs",
    "/sign-in",
  ];
  expect(others.filter(of)).toEqual([]);
});
