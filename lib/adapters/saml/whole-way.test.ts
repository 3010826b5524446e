import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { goodHabits } from "@/e2e/support/providers/saml-habits";
import { type SamlProvider, startSamlProvider } from "@/e2e/support/providers/saml-provider";
import { weakAlgorithms } from "@/e2e/support/providers/saml-signature";
import { formOn, visitor } from "@/e2e/support/providers/without-a-browser";
import { createGuardedFetch } from "@/lib/adapters/web/guarded-fetch";
import type { MadeSigningKey, ProviderMetadata } from "@/lib/domain/connections/saml";
import type { AnswerExpectation } from "@/lib/domain/connections/saml-answer";
import { saml } from "./saml";

const door = "http://door.localhost:1/api/saml/one";
const entityId = `${door}/metadata`;
const consumer = `${door}/acs`;
const now = () => new Date(performance.timeOrigin + performance.now());

let provider: SamlProvider;
let ours: MadeSigningKey;
let theirs: ProviderMetadata;

async function readTheirs(): Promise<ProviderMetadata> {
  const fetch = createGuardedFetch({ privateHosts: ["127.0.0.0/8", "localhost"] });
  const answer = await fetch(provider.metadataAddress);
  const read = saml.readProviderMetadata(new Uint8Array(await answer.arrayBuffer()), {
    now: now(),
    mayBeLoopback: true,
  });
  if (!read.ok) throw new Error(read.problem);
  return read.metadata;
}

beforeAll(async () => {
  provider = await startSamlProvider(now);
  ours = await saml.makeSigningKey("door.localhost", now());
  theirs = await readTheirs();
});
afterAll(() => provider.stop());
beforeEach(() => {
  provider.habits = goodHabits();
  const about = { entityId, consumer, logout: `${door}/logout`, signsRequests: true, certificates: [ours.certificate] };
  provider.trust(saml.ourMetadata(about));
  provider.people.set("ann", { nameId: "ann", format: "persistent", attributes: { groups: ["a", "b"] } });
});

const expecting = (requestId: string): AnswerExpectation => ({
  entityId,
  consumer,
  issuer: theirs.entityId,
  certificates: theirs.certificates,
  requestId,
  freshSince: null,
  decryptionKeys: [ours.privateKey],
  now: now(),
});

/** Sends somebody to the provider and holds what they bring back against the guard. */
async function signIn() {
  const id = saml.newId();
  const { signOnAddress } = theirs;
  const request = {
    id,
    now: now(),
    entityId,
    consumer,
    signOnAddress,
    signOnByPost: theirs.signOnByPost,
    forceAuthn: false,
    relayState: "back",
    key: ours,
  };
  const message = saml.buildAuthnRequest(request);
  const somebody = visitor();
  const first = await (message.method === "get"
    ? somebody.go(message.address)
    : somebody.post(message.address, message.fields));
  const page = await first.text();
  const address = message.method === "get" ? message.address : first.url;
  const form = formOn(await (await somebody.signInAt(address, page, "ann")).text(), provider.origin);
  const body = new URLSearchParams(form?.fields).toString();
  const opened = saml.openAnswer(Buffer.from(body));
  if (!opened.ok) return { ...opened, relayState: null };
  expect(opened.answer.inResponseTo).toBe(id);
  return { ...saml.checkAnswer(opened.answer, expecting(id)), relayState: opened.answer.relayState };
}

describe("with a provider that knows nothing of this code", () => {
  test.each(["assertion", "response", "both"] as const)("an answer counts that signs the %s", async (signs) => {
    provider.habits.signs = signs;
    expect(await signIn()).toMatchObject({ ok: true, relayState: "back", statement: { subject: "ann" } });
    provider.habits.encrypts = "strong";
    expect(await signIn()).toMatchObject({
      ok: true,
      statement: { subject: "ann", attributes: new Map([["groups", ["a", "b"]]]) },
    });
  });

  test("an answer is refused that signs nothing, or weakly, or is weakly encrypted", async () => {
    provider.habits.signs = "neither";
    expect(await signIn()).toMatchObject({ ok: false, refused: "signature" });
    provider.habits = { ...goodHabits(), algorithms: weakAlgorithms };
    expect(await signIn()).toMatchObject({ ok: false, refused: "algorithms" });
    for (const encrypts of ["cbc", "rsa15"] as const) {
      provider.habits = { ...goodHabits(), encrypts };
      expect(await signIn()).toMatchObject({ ok: false, refused: "algorithms" });
    }
  });

  test("a no of its own comes back with its codes", async () => {
    provider.habits.refuses = ["Responder", "RequestDenied", "not assigned"];
    expect(await signIn()).toMatchObject({
      ok: false,
      refused: "status",
      findings: { providerStatus: ["Responder", "RequestDenied"] },
    });
  });

  test("a certificate takes over from another without one answer refused", async () => {
    const before = theirs.certificates;
    provider.addKey();
    theirs = await readTheirs();
    expect(theirs.certificates.length).toBe(before.length + 1);
    expect(await signIn()).toMatchObject({ ok: true, findings: { fingerprint: before[0]?.fingerprint } });
    provider.pairs.shift();
    expect(await signIn()).toMatchObject({ ok: true, findings: { fingerprint: theirs.certificates[1]?.fingerprint } });
  });
});
