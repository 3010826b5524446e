import type { NameId } from "./provider-statement";
import type { AnswerExpectation, Checked, CheckedAnswer, OpenedAnswer } from "./saml-answer";

/** A private key of ours with its certificate, both PEM. */
export interface OurKey {
  privateKey: string;
  certificate: string;
}

/** A new one, of which the private key is still to be sealed. */
export interface MadeSigningKey extends OurKey {
  notBefore: Date;
  notAfter: Date;
}

export interface ProviderCertificate {
  pem: string;
  /** SHA-256, hexadecimal. */
  fingerprint: string;
  notBefore: Date;
  notAfter: Date;
}

export type CertificateProblem = "unreadable" | "key-kind" | "weak-key";

/** A wish that somebody signs in at the provider. */
export interface AuthnRequest {
  /** From `newId`; kept, for the answer must name it. */
  id: string;
  now: Date;
  entityId: string;
  /** Our address for the answer. */
  consumer: string;
  /** The provider's, and whether it takes a form. */
  signOnAddress: string;
  signOnByPost: boolean;
  /** The person must prove themselves anew (T53). */
  forceAuthn: boolean;
  relayState: string | null;
  /** Where the provider wants requests signed. */
  key: OurKey | null;
}

/** What a provider must know of us. */
export interface OurMetadata {
  entityId: string;
  consumer: string;
  logout: string;
  signsRequests: boolean;
  /** PEM, the present one first; older ones still decrypt. */
  certificates: readonly string[];
}

/** A message to a provider: an address to be redirected to, or a form to be posted. */
export type OutgoingMessage =
  | { method: "get"; address: string }
  | { method: "post"; address: string; fields: Readonly<Record<string, string>> };

/** What a provider's metadata says of it. */
export interface ProviderMetadata {
  entityId: string;
  signOnAddress: string;
  signOnByPost: boolean;
  /** Where it takes sign-outs by POST; null where it takes none. */
  signOutAddress: string | null;
  /** Where it takes our answers to its own sign-outs, if that is another address. */
  signOutAnswerAddress: string | null;
  signsRequests: boolean;
  /** Those it signs with; several while one takes over from the other. */
  certificates: ProviderCertificate[];
}

export type MetadataProblem =
  | "too-large"
  | "not-xml"
  | "declaration" // a DOCTYPE or an instruction
  | "no-provider" // no identity provider in it
  | "other-provider" // none of this entityID
  | "several-providers" // and nothing says which
  | "over" // its validUntil is past
  | "no-address" // of https, by redirect or POST
  | "no-certificate" // for signing
  | `certificate-${CertificateProblem}`; // none of them can be used

/** `names`: the entityIDs of which one is to be chosen. */
export type ReadMetadata =
  | { ok: true; metadata: ProviderMetadata }
  | { ok: false; problem: MetadataProblem; names?: string[] };

/** A provider's wish that somebody's sessions end, signed. */
export interface LogoutRequest {
  id: string;
  subject: string;
  /** The sessions that it means; empty: all of them. */
  sessions: string[];
  relayState: string | null;
  /** The message counts once, until here. */
  until: Date;
}

/** A provider's answer to ours. */
export interface LogoutResponse {
  inResponseTo: string | null;
  status: readonly string[];
  relayState: string | null;
}

/** Against what a sign-out is held. */
export interface LogoutExpectation extends Pick<AnswerExpectation, "issuer" | "certificates" | "now"> {
  /** The address of ours that it must be meant for. */
  address: string;
}

export interface LogoutEnvelope {
  id: string;
  now: Date;
  entityId: string;
  /** The provider's address for sign-outs. */
  address: string;
  relayState: string | null;
  key: OurKey;
}

export interface LogoutWish extends LogoutEnvelope {
  /** As the provider said it. */
  nameId: NameId;
  session: string | null;
}

export interface LogoutAnswer extends LogoutEnvelope {
  inResponseTo: string;
  done: boolean;
}

/** All that is known of SAML's wire; the rules of who may come in are elsewhere. Nothing here touches the database. */
export interface Saml {
  newId(): string;
  buildAuthnRequest(request: AuthnRequest): OutgoingMessage;
  openAnswer(body: Uint8Array): Checked<{ answer: OpenedAnswer }>;
  checkAnswer(answer: OpenedAnswer, expected: AnswerExpectation): CheckedAnswer;
  readLogoutRequest(body: Uint8Array, expected: LogoutExpectation): Checked<{ request: LogoutRequest }>;
  readLogoutResponse(body: Uint8Array, expected: LogoutExpectation): Checked<{ response: LogoutResponse }>;
  buildLogoutRequest(wish: LogoutWish): OutgoingMessage;
  buildLogoutResponse(answer: LogoutAnswer): OutgoingMessage;
  ourMetadata(about: OurMetadata): string;
  readProviderMetadata(
    file: Uint8Array | string,
    options: { now: Date; entityId?: string; mayBeLoopback?: boolean },
  ): ReadMetadata;
  readCertificate(
    text: string,
  ): { ok: true; certificate: ProviderCertificate } | { ok: false; problem: CertificateProblem };
  makeSigningKey(name: string, now: Date): Promise<MadeSigningKey>;
}
