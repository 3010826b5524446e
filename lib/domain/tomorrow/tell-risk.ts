import { at, on, type Sentence, sentence } from "../diagnosis/sentence";
import type { Organization } from "../organizations/organization";
import { signInIdentifier } from "../users/sign-in-identifier";
import type { PersonAtRisk } from "./read-at-risk";
import type { Risk } from "./risks";

const known = (fact: unknown) => (fact ? "yes" : "no");
const onDay = (date: Date | null) => (date ? on(date) : "");
const atTime = (date: Date | null) => (date ? at(date) : "");

/** Why somebody will fail when they next try, in a sentence with its date. */
export function tellRisk(risk: Risk, person: PersonAtRisk): Sentence {
  const { name, email, type, methods, invitedAt, invitedUntil, temporaryUntil, lockedAt, mail } = person;
  const came = person.stoppedAt ?? person.lastSignInAt;
  return sentence(`risk.reasons.${risk}`, {
    name,
    type,
    address: email ?? "",
    mailed: known(email),
    invited: onDay(invitedAt),
    until: atTime(invitedUntil ?? temporaryUntil),
    limited: known(invitedUntil),
    ended: onDay(invitedUntil ?? temporaryUntil),
    temporary: atTime(temporaryUntil),
    locked: onDay(lockedAt),
    dated: known(lockedAt),
    sent: onDay(mail?.at ?? null),
    said: known(mail?.words),
    words: mail?.words ?? "",
    returned: mail?.state ?? "",
    tried: known(person.stoppedAt),
    came: onDay(came),
    methods: methods.join(", ").toUpperCase(),
  });
}

/** What can be sent or said to somebody whom no mail of ours reaches: in their language, and nothing that they may not know. */
export function messageAtRisk(organization: Organization, risk: Risk, person: PersonAtRisk): Sentence {
  return sentence("risk.message", {
    // A choice within a sentence holds no hyphen.
    risk: risk.replaceAll("-", "_"),
    name: person.name,
    organization: organization.name,
    username: signInIdentifier(organization, person),
    address: { page: "signIn" },
    contact: organization.supportContact ?? "",
    reachable: known(organization.supportContact),
  });
}
