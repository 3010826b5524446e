import * as samlify from "samlify";
import { type Loopback, openLoopback } from "./loopback";
import type { SamlPerson } from "./saml-answer";
import { buildAnswer, type Occasion } from "./saml-build";
import { goodHabits, type SamlHabits } from "./saml-habits";
import { newSigningPair, type SigningPair } from "./saml-keys";
import type { SamlMessage, ServiceProvider } from "./saml-messages";
import { samlRoutes } from "./saml-routes";

const post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
const redirect = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

/** What a provider must be told of whoever wants its answers, where it does not read their metadata. */
export interface ByHand {
  entityId: string;
  consumer: string;
  signOut?: string;
  signingCertificate?: string;
}

/** A SAML identity provider of the test suite: real HTTP, real pages, real signatures, and every bad habit on demand. */
export interface SamlProvider extends Pick<Loopback, "origin" | "down" | "up" | "hang" | "stop"> {
  entityId: string;
  metadataAddress: string;
  signOnAddress: string;
  signOutAddress: string;
  habits: SamlHabits;
  /** Whom it knows, by what they type on its page. */
  people: Map<string, SamlPerson>;
  /** Everything that came in, oldest first. */
  received: SamlMessage[];
  /** Every answer that was built, oldest first. */
  answers: string[];
  /** Its keys: the first one signs, all are published (a rollover: push, then shift). */
  pairs: SigningPair[];
  metadata(): string;
  /** A further key, published beside the first. */
  addKey(days?: number): SigningPair;
  /** Takes answers for this service provider from now on: its metadata as XML, or its values by hand. */
  trust(serviceProvider: string | ByHand): void;
  /** An answer about somebody, as a browser would be told to post it. Without a request: unsolicited. */
  answerFor(name: string, requestId?: string | null): string;
  /** Addresses to open in a browser: an answer that nobody asked for, the last answer once more, a sign-out begun here. */
  unsolicitedAddress(name: string): string;
  replayAddress: string;
  beginSignOutAddress: string;
}

/** All of it, as the addresses of the provider need it. */
export interface SamlState extends Omit<SamlProvider, "down" | "up" | "hang" | "stop"> {
  port: number;
  now(): Date;
  serviceProviders: Map<string, ServiceProvider>;
  answer(occasion: Partial<Occasion> & Pick<Occasion, "person" | "audience">): string;
}

const metadataOf = ({ entityId, signOnAddress, signOutAddress, pairs }: SamlState) =>
  samlify
    .IdentityProvider({
      entityID: entityId,
      signingCert: pairs.map(({ certificate }) => certificate),
      nameIDFormat: ["urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"],
      singleSignOnService: [redirect, post].map((Binding) => ({ Binding, Location: signOnAddress })),
      singleLogoutService: [{ Binding: post, Location: signOutAddress }],
    })
    .getMetadata();

const byHand = ({ entityId, consumer, signOut, signingCertificate }: ByHand) =>
  samlify.ServiceProvider({
    entityID: entityId,
    ...(signingCertificate && { signingCert: signingCertificate }),
    assertionConsumerService: [{ Binding: post, Location: consumer }],
    ...(signOut && { singleLogoutService: [{ Binding: post, Location: signOut }] }),
  });

const firstText = (found: unknown): string | null =>
  [found].flat().find((one): one is string => typeof one === "string" && one !== "") ?? null;
const framed = (bare: string) =>
  `-----BEGIN CERTIFICATE-----\n${bare.replace(/-----[^-]+-----|\s/g, "")}\n-----END CERTIFICATE-----\n`;

/** Starts one on a free port. `now` is the time that it and the product go by. */
export async function startSamlProvider(now: () => Date): Promise<SamlProvider> {
  let routes: ReturnType<typeof samlRoutes> | null = null;
  const server = await openLoopback((request, response, url) => routes?.(request, response, url));
  const { origin, port } = server;
  const state: SamlState = {
    origin,
    port,
    now,
    entityId: `${origin}/metadata`,
    metadataAddress: `${origin}/metadata`,
    signOnAddress: `${origin}/sso`,
    signOutAddress: `${origin}/slo`,
    replayAddress: `${origin}/replay`,
    beginSignOutAddress: `${origin}/sign-out`,
    unsolicitedAddress: (name) => `${origin}/unsolicited?name=${encodeURIComponent(name)}`,
    habits: goodHabits(),
    people: new Map(),
    received: [],
    answers: [],
    pairs: [newSigningPair("provider", now())],
    serviceProviders: new Map(),
    metadata: () => metadataOf(state),
    addKey(days) {
      const pair = newSigningPair("provider", now(), days);
      state.pairs.push(pair);
      return pair;
    },
    trust(given) {
      const known = typeof given === "string" ? samlify.ServiceProvider({ metadata: given }) : byHand(given);
      state.serviceProviders.set(known.entityMeta.getEntityID(), known);
    },
    answerFor(name, requestId = null) {
      const [audience] = state.serviceProviders.keys();
      return state.answer({ person: state.people.get(name) ?? null, audience: audience ?? "", requestId });
    },
    answer(occasion) {
      const [pair] = state.pairs;
      const known = state.serviceProviders.get(occasion.audience);
      if (!pair || !known) throw new Error(`nothing is known of ${occasion.audience}`);
      const certificate = firstText(known.entityMeta.getX509Certificate("encryption"));
      const whole: Occasion = {
        requestId: null,
        issuer: state.entityId,
        consumer: firstText(known.entityMeta.getAssertionConsumerService("post")) ?? "",
        encryptionCertificate: certificate && framed(certificate),
        sessionIndex: "_none",
        authenticatedAt: now(),
        refuses: state.habits.refuses,
        ...occasion,
      };
      const xml = buildAnswer(whole, state.habits, pair, now());
      state.answers.push(xml);
      return xml;
    },
  };
  routes = samlRoutes(state);
  const { down, up, hang, stop } = server;
  return Object.assign(state, { down, up, hang, stop });
}
