import { inflateRawSync } from "node:zlib";
import { DOMParser } from "@xmldom/xmldom";
import * as samlify from "samlify";

// Loaded as an ES module it names only some of its parts.
const { SamlLib, setSchemaValidator } = (samlify as { default?: typeof samlify }).default ?? samlify;

// The schema's check is not what is tested here: what a service provider sends is read by samlify, and its signature proven.
setSchemaValidator({ validate: async () => "not asked" });

export type ServiceProvider = ReturnType<typeof samlify.ServiceProvider>;

/** What a service provider sent: a request to sign somebody in, or one about signing out, or the answer to ours. */
export interface SamlMessage {
  kind: "AuthnRequest" | "LogoutRequest" | "LogoutResponse";
  binding: "redirect" | "post";
  id: string;
  issuer: string;
  xml: string;
  relayState: string | null;
  /** Whether a signature was there, and proven by a certificate of the service provider's metadata. */
  signed: boolean;
  forceAuthn: boolean;
  isPassive: boolean;
  consumer: string | null;
  nameIdFormat: string | null;
  nameId: string | null;
  sessionIndex: string | null;
  inResponseTo: string | null;
  status: string | null;
}

const firstText = (root: Element, name: string) => root.getElementsByTagNameNS("*", name)[0]?.textContent ?? null;
const firstValue = (root: Element, name: string, attribute: string) =>
  root.getElementsByTagNameNS("*", name)[0]?.getAttribute(attribute) || null;

type Sent = { binding: SamlMessage["binding"]; xml: string; fields: URLSearchParams; query: string };

/** Reads a message of the Redirect binding (3.4) or the POST binding (3.5). */
export function readMessage(binding: SamlMessage["binding"], fields: URLSearchParams, query = "") {
  const encoded = fields.get("SAMLRequest") ?? fields.get("SAMLResponse");
  if (!encoded) return null;
  const bytes = Buffer.from(encoded, "base64");
  const xml = (binding === "redirect" ? inflateRawSync(bytes) : bytes).toString("utf8");
  return messageOf({ binding, xml, fields, query });
}

function messageOf(sent: Sent): { message: SamlMessage; proveBy: (provider: ServiceProvider) => boolean } {
  const root = new DOMParser().parseFromString(sent.xml, "text/xml").documentElement;
  const message: SamlMessage = {
    kind: root.localName as SamlMessage["kind"],
    binding: sent.binding,
    id: root.getAttribute("ID") ?? "",
    issuer: (firstText(root, "Issuer") ?? "").trim(),
    xml: sent.xml,
    relayState: sent.fields.get("RelayState"),
    signed: false,
    forceAuthn: root.getAttribute("ForceAuthn") === "true",
    isPassive: root.getAttribute("IsPassive") === "true",
    consumer: root.getAttribute("AssertionConsumerServiceURL") || null,
    nameIdFormat: firstValue(root, "NameIDPolicy", "Format"),
    nameId: firstText(root, "NameID"),
    sessionIndex: firstText(root, "SessionIndex"),
    inResponseTo: root.getAttribute("InResponseTo") || null,
    status: firstValue(root, "StatusCode", "Value"),
  };
  return { message, proveBy: (provider) => isProven(sent, provider) };
}

/** The Redirect binding signs the query as it was sent (3.4.4.1), the POST binding the document. */
function isProven({ binding, xml, fields, query }: Sent, provider: ServiceProvider): boolean {
  const certificates = provider.entityMeta.getX509Certificate("signing");
  if (!certificates) return false;
  if (binding === "post") {
    if (!xml.includes("SignatureValue")) return false;
    return SamlLib.verifySignature(xml, { metadata: provider.entityMeta })[0];
  }
  const [signature, algorithm] = [fields.get("Signature"), fields.get("SigAlg")];
  if (!signature || !algorithm) return false;
  const parts = new Map(query.split("&").map((part) => [part.split("=")[0] ?? "", part]));
  const octets = ["SAMLRequest", "SAMLResponse", "RelayState", "SigAlg"].flatMap((name) => parts.get(name) ?? []);
  const bytes = Buffer.from(signature, "base64");
  return SamlLib.verifyMessageSignature(provider.entityMeta, octets.join("&"), bytes, algorithm);
}
