import { newId, statusCode, xmlText } from "./saml-answer";
import type { SigningPair } from "./saml-keys";
import { signElement } from "./saml-signature";

interface SignOut {
  issuer: string;
  destination: string;
  now: Date;
}

const opening = (name: string, id: string, { issuer, destination, now }: SignOut, more = "") =>
  `<samlp:${name} xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${now.toISOString()}" Destination="${xmlText(destination)}"${more}><saml:Issuer>${xmlText(issuer)}</saml:Issuer>`;

/** Asks a service provider to end somebody's session, signed (SAML Core 3.7.1); `pair` null leaves the signature out. */
export function signOutRequest(about: SignOut & { nameId: string; sessionIndex: string }, pair: SigningPair | null) {
  const id = newId();
  const xml = `${opening("LogoutRequest", id, about)}<saml:NameID>${xmlText(about.nameId)}</saml:NameID><samlp:SessionIndex>${about.sessionIndex}</samlp:SessionIndex></samlp:LogoutRequest>`;
  return { id, xml: pair ? signElement(xml, id, pair) : xml };
}

/** Answers a service provider that asked for it, signed (3.7.2). */
export function signOutResponse(about: SignOut & { inResponseTo: string; status: string }, pair: SigningPair): string {
  const id = newId();
  const answers = ` InResponseTo="${xmlText(about.inResponseTo)}"`;
  const status = `<samlp:Status><samlp:StatusCode Value="${statusCode(about.status)}"/></samlp:Status>`;
  return signElement(`${opening("LogoutResponse", id, about, answers)}${status}</samlp:LogoutResponse>`, id, pair);
}
