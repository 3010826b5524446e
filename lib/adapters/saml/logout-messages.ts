import type { LogoutAnswer, LogoutEnvelope, LogoutWish, OutgoingMessage } from "@/lib/domain/connections/saml";
import { formFor } from "./authn-request";
import { ns, statusPrefix } from "./names";
import { signMessage } from "./sign-message";
import { attributes, escaped } from "./write-xml";

const head = ({ id, now, address }: LogoutEnvelope, more: Record<string, string | null> = {}) =>
  attributes({
    "xmlns:samlp": ns.protocol,
    "xmlns:saml": ns.assertion,
    ID: id,
    Version: "2.0",
    IssueInstant: now.toISOString(),
    Destination: address,
    ...more,
  });

const issuer = ({ entityId }: LogoutEnvelope) => `<saml:Issuer>${escaped(entityId)}</saml:Issuer>`;

const validMs = 5 * 60_000;

/** Our wish that the provider ends a session of somebody who signs out here, signed, as a form (SAML Core 3.7.1). */
export function buildLogoutRequest(input: LogoutWish): OutgoingMessage {
  const { nameId, session, now } = input;
  const { value, format: Format, nameQualifier: NameQualifier, spNameQualifier: SPNameQualifier } = nameId;
  const name = `<saml:NameID${attributes({ NameQualifier, SPNameQualifier, Format })}>${escaped(value)}</saml:NameID>`;
  const index = session === null ? "" : `<samlp:SessionIndex>${escaped(session)}</samlp:SessionIndex>`;
  const until = new Date(now.getTime() + validMs).toISOString();
  const xml = `<samlp:LogoutRequest${head(input, { NotOnOrAfter: until })}>${issuer(input)}${name}${index}</samlp:LogoutRequest>`;
  return formFor("SAMLRequest", input.address, signMessage(xml, input.key), input.relayState);
}

/** Our answer to the provider's wish, signed, as a form (SAML Core 3.7.2). */
export function buildLogoutResponse(input: LogoutAnswer): OutgoingMessage {
  const status = `<samlp:Status><samlp:StatusCode Value="${statusPrefix}${input.done ? "Success" : "Responder"}"/></samlp:Status>`;
  const xml = `<samlp:LogoutResponse${head(input, { InResponseTo: input.inResponseTo })}>${issuer(input)}${status}</samlp:LogoutResponse>`;
  return formFor("SAMLResponse", input.address, signMessage(xml, input.key), input.relayState);
}
