import type { NameId } from "@/lib/domain/connections/provider-statement";
import { ns } from "./names";
import { attributeOf, childrenOf, onlyChild, textOf, uriOf } from "./parse-xml";
import { timeOf } from "./time";

const of = (element: Element | null, local: string) => onlyChild(element, ns.assertion, local);
const all = (element: Element | null, local: string) => (element ? childrenOf(element, ns.assertion, local) : []);

const bearerMethod = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

/** How somebody proves that an assertion is theirs: here, by carrying it (SAML Profiles 3.3). */
export interface BearerConfirmation {
  recipient: string | null;
  inResponseTo: string | null;
  notBefore: string | null;
  notOnOrAfter: Date | null;
}

function readBearer(confirmation: Element): BearerConfirmation {
  const data = of(confirmation, "SubjectConfirmationData");
  return {
    recipient: attributeOf(data, "Recipient"),
    inResponseTo: attributeOf(data, "InResponseTo"),
    notBefore: attributeOf(data, "NotBefore"),
    notOnOrAfter: timeOf(attributeOf(data, "NotOnOrAfter")),
  };
}

/** Values by the attribute's own name, in their order; several attributes of one name are one. */
function readAttributes(assertion: Element): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const statement of all(assertion, "AttributeStatement")) {
    for (const attribute of all(statement, "Attribute")) {
      const name = attributeOf(attribute, "Name");
      const values = all(attribute, "AttributeValue").map((value) => (value.textContent ?? "").trim());
      if (name) found.set(name, [...(found.get(name) ?? []), ...values]);
    }
  }
  return found;
}

/** Null where it holds more than text, or is not there. */
function readNameId(element: Element | null): NameId | null {
  const value = textOf(element);
  if (value === null) return null;
  const [format, nameQualifier, spNameQualifier] = ["Format", "NameQualifier", "SPNameQualifier"].map((name) =>
    attributeOf(element, name),
  );
  return {
    value,
    format: format ?? null,
    nameQualifier: nameQualifier ?? null,
    spNameQualifier: spNameQualifier ?? null,
  };
}

function readConditions(assertion: Element) {
  const conditions = of(assertion, "Conditions");
  const bound = (name: string) => attributeOf(conditions, name);
  const known = ["AudienceRestriction", "OneTimeUse", "ProxyRestriction"];
  const children = Array.from(conditions?.childNodes ?? []).filter((node): node is Element => node.nodeType === 1);
  return {
    present: conditions !== null,
    notBefore: { given: bound("NotBefore") !== null, time: timeOf(bound("NotBefore")) },
    notOnOrAfter: { given: bound("NotOnOrAfter") !== null, time: timeOf(bound("NotOnOrAfter")) },
    /** One list for each restriction; every one must hold (SAML Core 2.5.1.4). */
    audiences: all(conditions, "AudienceRestriction").map((restriction) =>
      all(restriction, "Audience").map((audience) => uriOf(audience) ?? ""),
    ),
    /** A condition that is not understood makes an assertion void (SAML Core 2.5.1). */
    unknown: children.find(({ namespaceURI, localName }) => namespaceURI !== ns.assertion || !known.includes(localName))
      ?.localName,
  };
}

/** An assertion as it stands, of which nothing is judged. To be given a signed one only. */
export function readAssertion(assertion: Element) {
  const subject = of(assertion, "Subject");
  const confirmations = all(subject, "SubjectConfirmation");
  const statements = all(assertion, "AuthnStatement");
  const statement = statements.length === 1 ? (statements[0] ?? null) : null;
  const nameId = of(subject, "NameID");
  return {
    id: attributeOf(assertion, "ID"),
    version: attributeOf(assertion, "Version"),
    issuedAt: timeOf(attributeOf(assertion, "IssueInstant")),
    issuer: uriOf(of(assertion, "Issuer")),
    conditions: readConditions(assertion),
    bearers: confirmations.filter((one) => attributeOf(one, "Method") === bearerMethod).map(readBearer),
    subjectNames: subject ? ["NameID", "BaseID", "EncryptedID"].map((local) => all(subject, local).length) : [0, 0, 0],
    nameId: readNameId(nameId),
    authentications: statements.length,
    authenticatedAt: timeOf(attributeOf(statement, "AuthnInstant")),
    sessionEnd: {
      given: attributeOf(statement, "SessionNotOnOrAfter") !== null,
      time: timeOf(attributeOf(statement, "SessionNotOnOrAfter")),
    },
    sessionIndex: attributeOf(statement, "SessionIndex"),
    attributes: readAttributes(assertion),
  };
}

export type ReadAssertion = ReturnType<typeof readAssertion>;
