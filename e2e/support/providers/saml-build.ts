import { type AnswerFacts, assertionXml, newId, responseXml, type SamlPerson } from "./saml-answer";
import { encryptAssertion } from "./saml-encryption";
import type { SamlHabits } from "./saml-habits";
import type { SigningPair } from "./saml-keys";
import { signElement } from "./saml-signature";

/** Whom an answer is about, and where it goes. */
export interface Occasion {
  person: SamlPerson | null;
  /** The request that it answers; null when nobody asked. */
  requestId: string | null;
  issuer: string;
  audience: string;
  consumer: string;
  encryptionCertificate: string | null;
  sessionIndex: string;
  authenticatedAt: Date;
  refuses: SamlHabits["refuses"];
}

const minutes = (count: number) => count * 60_000;

function factsOf(occasion: Occasion, habits: SamlHabits, now: Date): AnswerFacts {
  const shifted = (time: Date, by = 0) => new Date(time.getTime() + habits.clockOffset + by);
  const { refuses } = occasion;
  const facts: AnswerFacts = {
    id: newId(),
    assertionId: newId(),
    now: shifted(now),
    issuer: occasion.issuer,
    assertionIssuer: occasion.issuer,
    destination: occasion.consumer,
    recipient: occasion.consumer,
    audience: occasion.audience,
    inResponseTo: occasion.requestId,
    confirmationInResponseTo: occasion.requestId,
    confirmationMethod: "bearer",
    notBefore: shifted(now),
    notOnOrAfter: shifted(now, minutes(5)),
    confirmationNotOnOrAfter: shifted(now, minutes(5)),
    authnInstant: shifted(occasion.authenticatedAt),
    sessionIndex: occasion.sessionIndex,
    sessionNotOnOrAfter: habits.sessionMinutes === null ? null : shifted(now, minutes(habits.sessionMinutes)),
    status: refuses?.[0] ?? "Success",
    subStatus: refuses?.[1] ?? null,
    statusMessage: refuses?.[2] ?? null,
    person: occasion.person,
  };
  return { ...facts, ...habits.wrong(facts) };
}

/** An answer whole: assertion, its signature, its encryption, the response and its signature, in this order. */
export function buildAnswer(occasion: Occasion, habits: SamlHabits, pair: SigningPair, now: Date): string {
  const facts = factsOf(occasion, habits, now);
  const signs = (what: "assertion" | "response") => habits.signs === what || habits.signs === "both";
  const signed = (xml: string, id: string) => signElement(xml, id, pair, habits.algorithms);
  let inside = occasion.refuses ? "" : assertionXml(facts);
  if (inside && signs("assertion")) inside = signed(inside, facts.assertionId);
  if (inside && habits.encrypts) {
    if (!occasion.encryptionCertificate) throw new Error("the service provider publishes no key to encrypt for");
    inside = encryptAssertion(inside, occasion.encryptionCertificate, habits.encrypts);
  }
  const response = responseXml(facts, inside);
  const finished = signs("response") ? signed(response, facts.id) : response;
  return habits.forges ? habits.forges(finished, pair, facts) : finished;
}
