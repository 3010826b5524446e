import { generateKeyPairSync } from "node:crypto";
import { SAML, type SamlConfig } from "@node-saml/node-saml";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { goodHabits } from "./saml-habits";
import { newSigningPair } from "./saml-keys";
import { type SamlProvider, startSamlProvider } from "./saml-provider";
import { weakAlgorithms } from "./saml-signature";
import { formOn, visitor } from "./without-a-browser";

const entityId = "http://sp.localhost:1/metadata";
const consumer = "http://sp.localhost:1/acs";
const now = () => new Date();

let provider: SamlProvider;
const serviceProvider = (more: Partial<SamlConfig> = {}) =>
  new SAML({
    issuer: entityId,
    audience: entityId,
    callbackUrl: consumer,
    entryPoint: provider.signOnAddress,
    logoutUrl: provider.signOutAddress,
    idpCert: provider.pairs.map(({ certificate }) => certificate),
    wantAuthnResponseSigned: false,
    disableRequestedAuthnContext: true,
    ...more,
  });

/** Sends somebody there and brings them back: what the browser would post to us. */
async function signIn(name = "ann", sp = serviceProvider(), somebody = visitor(), relayState = "back") {
  const address = await sp.getAuthorizeUrlAsync(relayState, undefined, {});
  const page = await (await somebody.go(address)).text();
  const answer = page.includes('name="SAMLResponse"')
    ? page
    : await (await somebody.signInAt(address, page, name)).text();
  const form = formOn(answer, provider.origin);
  return { form, profile: () => sp.validatePostResponseAsync({ SAMLResponse: form?.fields.SAMLResponse ?? "" }) };
}

beforeAll(async () => {
  provider = await startSamlProvider(now);
});
afterAll(() => provider.stop());

beforeEach(() => {
  provider.habits = goodHabits();
  provider.received.length = 0;
  provider.trust({ entityId, consumer, signOut: "http://sp.localhost:1/slo" });
  provider.people.set("ann", {
    nameId: "ann@example.test",
    attributes: { mail: "ann@example.test", groups: ["a", "b"] },
  });
});

describe("the SAML provider of the tests", () => {
  test("signs somebody in on its own page, and next time straight through", async () => {
    const somebody = visitor();
    const first = await signIn("ann", serviceProvider(), somebody);
    expect(first.form).toMatchObject({ action: consumer, fields: { RelayState: "back" } });
    const { profile } = await first.profile();
    expect(profile).toMatchObject({ nameID: "ann@example.test", mail: "ann@example.test", groups: ["a", "b"] });
    const again = await serviceProvider().getAuthorizeUrlAsync("", undefined, {});
    expect(await (await somebody.go(again)).text()).toContain("SAMLResponse");
    const forced = await serviceProvider({ forceAuthn: true }).getAuthorizeUrlAsync("", undefined, {});
    expect(await (await somebody.go(forced)).text()).toContain("Sign in at the provider");
    expect(provider.received.map(({ forceAuthn }) => forceAuthn)).toEqual([false, false, true]);
  });

  test("takes a request by POST as well, and asks nobody who wants no page", async () => {
    const somebody = visitor();
    const sp = serviceProvider({ passive: true, skipRequestCompression: true });
    const SAMLRequest = (await sp.getAuthorizeFormAsync("")).match(/name="SAMLRequest" value="([^"]+)"/)?.[1] ?? "";
    const page = await (await somebody.post(provider.signOnAddress, { SAMLRequest })).text();
    const form = formOn(page, provider.origin);
    expect(Buffer.from(form?.fields.SAMLResponse ?? "", "base64").toString()).toContain("status:NoPassive");
  });

  test("signs as it is told, encrypts as it is told, and says no as it is told", async () => {
    const sp = () => serviceProvider({ wantAuthnResponseSigned: true });
    await expect((await signIn("ann", sp())).profile()).rejects.toThrow();
    provider.habits.signs = "both";
    expect((await (await signIn("ann", sp())).profile()).profile?.nameID).toBe("ann@example.test");
    provider.habits.algorithms = weakAlgorithms;
    await signIn();
    expect(provider.answers.at(-1)).toContain("rsa-sha1");
    provider.habits.refuses = ["Responder", "RequestDenied", "not assigned"];
    await expect((await signIn()).profile()).rejects.toThrow(/RequestDenied|not assigned/);
  });

  test.each(["strong", "cbc"] as const)(
    "an assertion with %s encryption opens with the key of the metadata",
    async (kind) => {
      const { privateKey, certificate } = newSigningPair("sp", now());
      const sp = serviceProvider({ decryptionPvk: privateKey });
      provider.trust(sp.generateServiceProviderMetadata(certificate));
      provider.habits.encrypts = kind;
      const { profile } = await (await signIn("ann", sp)).profile();
      expect(profile?.nameID).toBe("ann@example.test");
      expect(provider.answers.at(-1)).not.toContain("ann@example.test");
      const { privateKey: other } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const stranger = serviceProvider({ decryptionPvk: other.export({ type: "pkcs8", format: "pem" }) });
      await expect((await signIn("ann", stranger)).profile()).rejects.toThrow();
    },
  );

  test("rolls its certificate over: both are in the metadata, the first one signs", async () => {
    const before = serviceProvider();
    provider.addKey();
    expect(provider.metadata().match(/X509Certificate>/g)).toHaveLength(4);
    expect((await (await signIn("ann", before)).profile()).profile?.nameID).toBe("ann@example.test");
    provider.pairs.shift();
    await expect((await signIn("ann", before)).profile()).rejects.toThrow();
    expect((await (await signIn()).profile()).profile?.nameID).toBe("ann@example.test");
  });

  test("gets one thing wrong where a test wants it", async () => {
    provider.habits.wrong = () => ({ audience: "http://another.test" });
    await expect((await signIn()).profile()).rejects.toThrow(/audience/i);
    provider.habits.wrong = () => ({});
    provider.habits.clockOffset = -60 * 60_000;
    await expect((await signIn()).profile()).rejects.toThrow(/expired/i);
    provider.habits.clockOffset = 0;
    provider.habits.forges = (xml) => xml.replaceAll("ann@", "eve@");
    await expect((await signIn()).profile()).rejects.toThrow(/signature/i);
  });

  test("knows a signed request from an unsigned one, by either binding", async () => {
    const { privateKey, certificate } = newSigningPair("sp", now());
    const sp = serviceProvider({ privateKey, publicCert: certificate, signatureAlgorithm: "sha256" });
    provider.trust(sp.generateServiceProviderMetadata(null, certificate));
    const somebody = visitor();
    await somebody.go(await sp.getAuthorizeUrlAsync("back", undefined, {}));
    const stranger = newSigningPair("stranger", now());
    const forged = serviceProvider({ privateKey: stranger.privateKey, signatureAlgorithm: "sha256" });
    await somebody.go(await forged.getAuthorizeUrlAsync("back", undefined, {}));
    await somebody.go(await serviceProvider().getAuthorizeUrlAsync("back", undefined, {}));
    expect(provider.received.map(({ signed }) => signed)).toEqual([true, false, false]);
  });

  test("signs out by signed POST, and asks for it likewise", async () => {
    const somebody = visitor();
    await signIn("ann", serviceProvider(), somebody);
    const page = await (await somebody.go(provider.beginSignOutAddress)).text();
    const form = formOn(page, provider.origin);
    expect(form?.action).toBe("http://sp.localhost:1/slo");
    const { profile, loggedOut } = await serviceProvider().validatePostRequestAsync({
      SAMLRequest: form?.fields.SAMLRequest ?? "",
    });
    expect([profile?.nameID, loggedOut]).toEqual(["ann@example.test", true]);
    const after = await serviceProvider().getAuthorizeUrlAsync("", undefined, {});
    expect(await (await somebody.go(after)).text()).toContain("Sign in at the provider");
  });

  test("posts an answer that nobody asked for, and the last one again", async () => {
    const unsolicited = formOn(await (await fetch(provider.unsolicitedAddress("ann"))).text(), provider.origin);
    expect(provider.answers.at(-1)).not.toContain("InResponseTo");
    const again = formOn(await (await fetch(provider.replayAddress)).text(), provider.origin);
    expect(again).toEqual(unsolicited);
  });

  test("keeps somebody on a page of its own, knows no stranger's application, and can be away", async () => {
    provider.habits.keepsThem = "You are not assigned to this application.";
    expect((await signIn()).form).toBeNull();
    const stranger = serviceProvider({ issuer: "http://stranger.test" });
    expect((await fetch(await stranger.getAuthorizeUrlAsync("", undefined, {}))).status).toBe(403);
    await provider.down();
    await expect(fetch(provider.metadataAddress)).rejects.toThrow();
    await provider.up();
    await provider.hang();
    await expect(fetch(provider.metadataAddress, { signal: AbortSignal.timeout(200) })).rejects.toThrow();
    await provider.up();
    expect((await fetch(provider.metadataAddress)).status).toBe(200);
  });
});
