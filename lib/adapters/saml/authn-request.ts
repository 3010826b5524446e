import { createSign, randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { AuthnRequest, OurKey, OutgoingMessage } from "@/lib/domain/connections/saml";
import { bindings, ns } from "./names";
import { rsaSha256, signMessage } from "./sign-message";
import { attributes, escaped } from "./write-xml";

/** An ID that nobody guesses: 160 random bits behind a letter (SAML Core 1.3.4). */
export const newId = (): string => `_${randomBytes(20).toString("hex")}`;

/**
 * A request to sign somebody in. It leaves open how (no RequestedAuthnContext) and by which kind of name (no Format), so
 * that the provider's own settings decide; what is asked for is an answer by POST to us alone (SAML Core 3.4.1).
 */
function requestXml({ id, now, entityId, consumer, signOnAddress, forceAuthn }: AuthnRequest): string {
  const named = attributes({
    "xmlns:samlp": ns.protocol,
    "xmlns:saml": ns.assertion,
    ID: id,
    Version: "2.0",
    IssueInstant: now.toISOString(),
    Destination: signOnAddress,
    AssertionConsumerServiceURL: consumer,
    ProtocolBinding: bindings.post,
    ForceAuthn: forceAuthn ? "true" : null,
  });
  return `<samlp:AuthnRequest${named}><saml:Issuer>${escaped(entityId)}</saml:Issuer><samlp:NameIDPolicy AllowCreate="true"/></samlp:AuthnRequest>`;
}

/** The query that carries a message in an address, signed as it is spelled there (SAML Bindings 3.4.4.1). */
function queryOf(xml: string, relayState: string | null, key: OurKey | null): string {
  const parts = [
    ["SAMLRequest", deflateRawSync(xml).toString("base64")],
    ...(relayState === null ? [] : [["RelayState", relayState]]),
    ...(key ? [["SigAlg", rsaSha256]] : []),
  ];
  const query = parts.map(([name = "", value = ""]) => `${name}=${encodeURIComponent(value)}`).join("&");
  if (!key) return query;
  const signature = createSign("RSA-SHA256").update(query).sign(key.privateKey, "base64");
  return `${query}&Signature=${encodeURIComponent(signature)}`;
}

/** A message in a form for `address`. */
export function formFor(
  field: "SAMLRequest" | "SAMLResponse",
  address: string,
  xml: string,
  relayState: string | null,
): OutgoingMessage {
  const fields = {
    [field]: Buffer.from(xml).toString("base64"),
    ...(relayState === null ? {} : { RelayState: relayState }),
  };
  return { method: "post", address, fields };
}

/** The way to the provider: an address to be redirected to, or a form to be posted there. */
export function buildAuthnRequest(input: AuthnRequest): OutgoingMessage {
  const { signOnAddress, signOnByPost, relayState, key } = input;
  const xml = requestXml(input);
  if (signOnByPost) return formFor("SAMLRequest", signOnAddress, key ? signMessage(xml, key) : xml, relayState);
  const query = queryOf(xml, relayState, key);
  return { method: "get", address: `${signOnAddress}${signOnAddress.includes("?") ? "&" : "?"}${query}` };
}
