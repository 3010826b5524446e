import { randomBytes } from "node:crypto";

const protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
const assertion = "urn:oasis:names:tc:SAML:2.0:assertion";
export const statusCode = (name: string): string => `urn:oasis:names:tc:SAML:2.0:status:${name}`;

/** Somebody as the provider tells of them. */
export interface SamlPerson {
  nameId: string;
  /** The end of its URN: `persistent`, `emailAddress`, … */
  format?: string;
  attributes?: Record<string, string | string[]>;
}

/** Every fact of an answer; a test changes one and has a wrong answer. `null` leaves the thing out. */
export interface AnswerFacts {
  id: string;
  assertionId: string;
  now: Date;
  issuer: string | null;
  assertionIssuer: string;
  destination: string | null;
  recipient: string | null;
  audience: string | null;
  /** Of the response and of the confirmation: the request's ID, or null for an answer that nobody asked for. */
  inResponseTo: string | null;
  confirmationInResponseTo: string | null;
  confirmationMethod: string | null;
  notBefore: Date | null;
  notOnOrAfter: Date | null;
  confirmationNotOnOrAfter: Date | null;
  authnInstant: Date | null;
  sessionIndex: string;
  sessionNotOnOrAfter: Date | null;
  /** Top status and what it means, as the ends of their URNs. */
  status: string;
  subStatus: string | null;
  statusMessage: string | null;
  person: SamlPerson | null;
}

export const newId = (): string => `_${randomBytes(16).toString("hex")}`;

export const xmlText = (text: string): string => text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);

const attribute = (name: string, value: string | Date | null): string =>
  value === null ? "" : ` ${name}="${xmlText(typeof value === "string" ? value : value.toISOString())}"`;

function subjectXml({ person, ...facts }: AnswerFacts): string {
  if (!person) return "";
  const format = person.format ? ` Format="${formatOf(person.format)}"` : "";
  const method = `urn:oasis:names:tc:SAML:2.0:cm:${facts.confirmationMethod}`;
  const data = `<saml:SubjectConfirmationData${attribute("Recipient", facts.recipient)}${attribute("InResponseTo", facts.confirmationInResponseTo)}${attribute("NotOnOrAfter", facts.confirmationNotOnOrAfter)}/>`;
  const confirmation = facts.confirmationMethod
    ? `<saml:SubjectConfirmation Method="${method}">${data}</saml:SubjectConfirmation>`
    : "";
  return `<saml:Subject><saml:NameID${format}>${xmlText(person.nameId)}</saml:NameID>${confirmation}</saml:Subject>`;
}

/** Formats that SAML 2.0 took over keep the URN of 1.1 (SAML Core 8.3). */
export const formatOf = (name: string): string =>
  `urn:oasis:names:tc:SAML:${/^(emailAddress|unspecified)$/.test(name) ? "1.1" : "2.0"}:nameid-format:${name}`;

function attributesXml({ attributes = {} }: SamlPerson): string {
  const one = ([name, values]: [string, string | string[]]) =>
    `<saml:Attribute Name="${xmlText(name)}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified">${[
      values,
    ]
      .flat()
      .map((value) => `<saml:AttributeValue>${xmlText(value)}</saml:AttributeValue>`)
      .join("")}</saml:Attribute>`;
  const all = Object.entries(attributes).map(one).join("");
  return all ? `<saml:AttributeStatement>${all}</saml:AttributeStatement>` : "";
}

/** The assertion alone, with every namespace that it needs, so that it can be signed, encrypted or moved by itself. */
export function assertionXml(facts: AnswerFacts): string {
  const audience =
    facts.audience === null
      ? ""
      : `<saml:AudienceRestriction><saml:Audience>${xmlText(facts.audience)}</saml:Audience></saml:AudienceRestriction>`;
  const authentication = facts.authnInstant
    ? `<saml:AuthnStatement${attribute("AuthnInstant", facts.authnInstant)}${attribute("SessionIndex", facts.sessionIndex)}${attribute("SessionNotOnOrAfter", facts.sessionNotOnOrAfter)}><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`
    : "";
  return (
    `<saml:Assertion xmlns:saml="${assertion}" Version="2.0"${attribute("ID", facts.assertionId)}${attribute("IssueInstant", facts.now)}>` +
    `<saml:Issuer>${xmlText(facts.assertionIssuer)}</saml:Issuer>${subjectXml(facts)}` +
    `<saml:Conditions${attribute("NotBefore", facts.notBefore)}${attribute("NotOnOrAfter", facts.notOnOrAfter)}>${audience}</saml:Conditions>` +
    `${authentication}${facts.person ? attributesXml(facts.person) : ""}</saml:Assertion>`
  );
}

/** The response around it (SAML Core 3.3.3). `inside` is the assertion, signed or encrypted, or nothing. */
export function responseXml(facts: AnswerFacts, inside: string): string {
  const sub = facts.subStatus ? `<samlp:StatusCode Value="${statusCode(facts.subStatus)}"/>` : "";
  const message = facts.statusMessage
    ? `<samlp:StatusMessage>${xmlText(facts.statusMessage)}</samlp:StatusMessage>`
    : "";
  const issuer = facts.issuer === null ? "" : `<saml:Issuer>${xmlText(facts.issuer)}</saml:Issuer>`;
  return (
    `<samlp:Response xmlns:samlp="${protocol}" xmlns:saml="${assertion}" Version="2.0"${attribute("ID", facts.id)}${attribute("IssueInstant", facts.now)}${attribute("Destination", facts.destination)}${attribute("InResponseTo", facts.inResponseTo)}>` +
    `${issuer}<samlp:Status><samlp:StatusCode Value="${statusCode(facts.status)}">${sub}</samlp:StatusCode>${message}</samlp:Status>${inside}</samlp:Response>`
  );
}
