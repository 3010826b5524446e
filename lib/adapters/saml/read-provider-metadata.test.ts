import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { selfSigned } from "./make-signing-key";
import { ns } from "./names";
import { readCertificate } from "./read-certificate";
import { largestMetadata, readProviderMetadata } from "./read-provider-metadata";
import { key, minutes, now, stranger } from "./test-door";
import { testKey } from "./test-provider";

const bare = (pem: string) => pem.replace(/-----[A-Z ]+-----/g, "");
const keyOf = (pem: string, use = ' use="signing"') =>
  `<md:KeyDescriptor${use}><ds:KeyInfo xmlns:ds="${ns.signature}"><ds:X509Data><ds:X509Certificate>${bare(pem)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
const binding = (name: string) => `urn:oasis:names:tc:SAML:2.0:bindings:${name}`;
const service = (name: string, kind: string, address: string) =>
  `<md:${name} Binding="${binding(kind)}" Location="${address}"/>`;

interface Parts {
  id: string;
  attributes: string;
  keys: string;
  services: string;
}
const provider = (given: Partial<Parts> = {}) => {
  const parts = {
    id: "https://provider.example/entity",
    attributes: "",
    keys: keyOf(key.certificate.pem),
    services:
      service("SingleLogoutService", "HTTP-POST", "https://provider.example/slo") +
      service("SingleSignOnService", "HTTP-Redirect", "https://provider.example/sso"),
    ...given,
  };
  return `<md:EntityDescriptor xmlns:md="${ns.metadata}" entityID="${parts.id}"><md:IDPSSODescriptor protocolSupportEnumeration="${ns.protocol}"${parts.attributes}>${parts.keys}${parts.services}</md:IDPSSODescriptor></md:EntityDescriptor>`;
};
const filed = (...all: string[]) =>
  `<md:EntitiesDescriptor xmlns:md="${ns.metadata}">${all.join("")}</md:EntitiesDescriptor>`;
const problem = (file: string | Buffer, options = {}) => {
  const read = readProviderMetadata(file, { now, ...options });
  return read.ok ? "read" : read.problem;
};

describe("a provider's metadata", () => {
  test("gives its name, addresses and certificate", () => {
    expect(readProviderMetadata(`\ufeff<?xml version="1.0"?>\n<!-- ours -->${provider()}`, { now })).toEqual({
      ok: true,
      metadata: {
        entityId: "https://provider.example/entity",
        signOnAddress: "https://provider.example/sso",
        signOnByPost: false,
        signOutAddress: "https://provider.example/slo",
        signOutAnswerAddress: null,
        signsRequests: false,
        certificates: [key.certificate],
      },
    });
  });

  test("may hold two certificates, one without a use, and says whether requests are to be signed", () => {
    const read = readProviderMetadata(
      provider({
        attributes: ' WantAuthnRequestsSigned="true"',
        keys:
          keyOf(key.certificate.pem) +
          keyOf(stranger.certificate.pem, "") +
          keyOf(testKey(now).certificate.pem, ' use="encryption"'),
        services: service("SingleSignOnService", "HTTP-POST", "https://provider.example/sso"),
      }),
      { now },
    );
    expect(read).toMatchObject({
      ok: true,
      metadata: {
        signsRequests: true,
        signOnByPost: true,
        signOutAddress: null,
        certificates: [key.certificate, stranger.certificate],
      },
    });
  });

  test("may take answers to sign-outs at another address, which must be as safe", () => {
    const at = (answers: string) => {
      const out = service("SingleLogoutService", "HTTP-POST", "https://provider.example/slo");
      const services = out.replace("/>", ` ResponseLocation="${answers}"/>`);
      const signOn = service("SingleSignOnService", "HTTP-Redirect", "https://provider.example/sso");
      const read = readProviderMetadata(provider({ services: services + signOn }), { now });
      return read.ok && read.metadata.signOutAnswerAddress;
    };
    expect(at("https://provider.example/slo/answers")).toBe("https://provider.example/slo/answers");
    expect(at("http://provider.example/slo/answers")).toBeNull();
  });

  test("is found among others by its name", () => {
    const file = filed(provider(), filed(provider({ id: "urn:two" })));
    expect(readProviderMetadata(file, { now, entityId: "urn:two" })).toMatchObject({
      ok: true,
      metadata: { entityId: "urn:two" },
    });
    expect(problem(filed(provider()))).toBe("read");
    expect(readProviderMetadata(file, { now })).toEqual({
      ...{ ok: false, problem: "several-providers" },
      names: ["https://provider.example/entity", "urn:two"],
    });
    expect(problem(file, { entityId: "urn:three" })).toBe("other-provider");
  });

  test("counts until its time is over", () => {
    expect(problem(provider().replace(" entityID", ` validUntil="${minutes(1).toISOString()}" entityID`))).toBe("read");
  });

  test("as AD FS and Entra ID write it is read for its SAML alone", () => {
    const wsFederation = (kind: string) =>
      `<md:RoleDescriptor xsi:type="fed:${kind}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:fed="http://docs.oasis-open.org/wsfed/federation/200706" protocolSupportEnumeration="http://docs.oasis-open.org/wsfed/federation/200706">${keyOf(stranger.certificate.pem)}<fed:ClaimTypesOffered>${'<auth:ClaimType xmlns:auth="http://docs.oasis-open.org/wsfed/authorization/200706" Uri="http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn" Optional="true"><auth:DisplayName>UPN</auth:DisplayName></auth:ClaimType>'.repeat(400)}</fed:ClaimTypesOffered></md:RoleDescriptor>`;
    const application = provider()
      .replaceAll("IDPSSODescriptor", "SPSSODescriptor")
      .match(/<md:SPSSO.*<\/md:SPSSODescriptor>/s)?.[0];
    const both = ["HTTP-Redirect", "HTTP-POST"].flatMap((kind) =>
      ["SingleLogoutService", "SingleSignOnService"].map((name) =>
        service(name, kind, "https://adfs.example/adfs/ls/"),
      ),
    );
    const whole = provider({ services: both.sort().join("") }).replace(
      "<md:IDPSSODescriptor",
      `${wsFederation("ApplicationServiceType")}${wsFederation("SecurityTokenServiceType")}${application}<md:IDPSSODescriptor`,
    );
    expect(whole.length).toBeGreaterThan(120_000);
    expect(readProviderMetadata(Buffer.from(`\ufeff${whole}`), { now })).toMatchObject({
      ok: true,
      metadata: {
        ...{ signOnAddress: "https://adfs.example/adfs/ls/", signOutAddress: "https://adfs.example/adfs/ls/" },
        ...{ signOnByPost: false, certificates: [key.certificate] },
      },
    });
    expect(problem(whole.replace(/<md:IDPSSO.*<\/md:IDPSSODescriptor>/s, ""))).toBe("no-provider");
  });

  test("of several roles is read for the one that speaks SAML 2.0", () => {
    const older = '<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:1.1:protocol"/>';
    const shibboleth = provider()
      .replace(ns.protocol, `urn:mace:shibboleth:1.0 ${ns.protocol}`)
      .replace("<md:IDPSSODescriptor", `${older}<md:IDPSSODescriptor`);
    expect(problem(shibboleth)).toBe("read");
    expect(problem(filed(provider(), provider().replaceAll("IDPSSODescriptor", "SPSSODescriptor")))).toBe("read");
  });

  const sso = (address: string) => provider({ services: service("SingleSignOnService", "HTTP-Redirect", address) });
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const cases: [string, string | Buffer, string][] = [
    ["a DOCTYPE", `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${provider()}`, "declaration"],
    ["no XML", "not found", "not-xml"],
    ["a page", "<html><body>Sign in</body></html>", "no-provider"],
    ["a service provider", provider().replaceAll("IDPSSODescriptor", "SPSSODescriptor"), "no-provider"],
    ["more than 1 MiB", Buffer.alloc(largestMetadata + 1, " "), "too-large"],
    ["no encryption on the way", sso("http://provider.example/sso"), "no-address"],
    ["a script for an address", sso("javascript:alert(1)"), "no-address"],
    ["a name and password in the address", sso("https://a:b@provider.example/sso"), "no-address"],
    ["no certificate", provider({ keys: "" }), "no-certificate"],
    [
      "no certificate for signing",
      provider({ keys: keyOf(key.certificate.pem, ' use="encryption"') }),
      "no-certificate",
    ],
    ["a certificate that is none", provider({ keys: keyOf("AAAA") }), "certificate-unreadable"],
    [
      "a provider by artifact alone",
      provider({ services: service("SingleSignOnService", "HTTP-Artifact", "https://provider.example/sso") }),
      "no-address",
    ],
    ["a provider of SAML 1.1", provider().replace(ns.protocol, "urn:oasis:names:tc:SAML:1.1:protocol"), "no-provider"],
    [
      "a time that is over",
      provider().replace(" entityID", ` validUntil="${minutes(-1).toISOString()}" entityID`),
      "over",
    ],
    ["a time that is none", provider().replace(" entityID", ' validUntil="tomorrow" entityID'), "over"],
    [
      "a federation whose time is over",
      filed(provider()).replace(" xmlns:md", ` validUntil="${minutes(0).toISOString()}" xmlns:md`),
      "over",
    ],
    [
      "a key of 1024 bits",
      provider({
        keys: keyOf(
          selfSigned("weak", generateKeyPairSync("rsa", { modulusLength: 1024 }), {
            notBefore: now,
            notAfter: minutes(1),
          }),
        ),
      }),
      "certificate-weak-key",
    ],
  ];
  test.each(cases)("of %s is refused", (_, file, expected) => expect(problem(file)).toBe(expected));

  test("may lead to this machine only where that is allowed", () => {
    expect(problem(sso("http://127.0.0.1:8080/sso"))).toBe("no-address");
    expect(problem(sso("http://127.0.0.1:8080/sso"), { mayBeLoopback: true })).toBe("read");
    expect(problem(sso("http://127.0.0.1.example.org/sso"), { mayBeLoopback: true })).toBe("no-address");
  });

  test("a certificate is read as PEM or bare, and only one", () => {
    const { pem } = key.certificate;
    expect(readCertificate(`\n${pem}\n`)).toEqual({ ok: true, certificate: key.certificate });
    expect(readCertificate(bare(pem))).toEqual({ ok: true, certificate: key.certificate });
    expect(readCertificate(pem + stranger.certificate.pem)).toEqual({ ok: false, problem: "unreadable" });
    expect(readCertificate(ec.publicKey.export({ type: "spki", format: "pem" }).toString())).toEqual({
      ok: false,
      problem: "unreadable",
    });
  });
});
