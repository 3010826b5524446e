import type { MetadataProblem, ProviderCertificate, ProviderMetadata } from "@/lib/domain/connections/saml";
import { bindings, ns } from "./names";
import { attributeOf, childrenOf, parseXml, textOf } from "./parse-xml";
import { readCertificate } from "./read-certificate";
import { scanXml, type XmlLimits } from "./scan-xml";

/** The largest file that is read, in bytes. A federation's file of thousands of providers is none of a connection's. */
export const largestMetadata = 1024 * 1024;

const limits: XmlLimits = { depth: 64, elements: 20_000, attributes: 64, allAttributes: 60_000, comments: true };

type Outcome = { ok: true; metadata: ProviderMetadata } | { ok: false; problem: MetadataProblem };

const refused = (problem: MetadataProblem): Outcome => ({ ok: false, problem });
const of = (element: Element, local: string) => childrenOf(element, ns.metadata, local);

/** All identity providers of a file, however deep they are filed. */
function providers(element: Element): Element[] {
  if (element.namespaceURI !== ns.metadata) return [];
  if (element.localName === "EntityDescriptor") return of(element, "IDPSSODescriptor").length === 1 ? [element] : [];
  const inside = [...of(element, "EntityDescriptor"), ...of(element, "EntitiesDescriptor")];
  return element.localName === "EntitiesDescriptor" ? inside.flatMap(providers) : [];
}

/** https, or http to this machine itself where that is allowed. */
function usable(address: string | null, mayBeLoopback: boolean): address is string {
  if (!address || address.length > 2_000 || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  const safe = protocol === "https:" || (protocol === "http:" && loopback && mayBeLoopback);
  return safe && username === "" && password === "" && hash === "";
}

/** The certificates that a provider signs with: of every key that is for signing, or for everything. */
function signingCertificates(role: Element): ProviderCertificate[] {
  const found = new Map<string, ProviderCertificate>();
  for (const descriptor of of(role, "KeyDescriptor")) {
    if ((attributeOf(descriptor, "use") ?? "signing") !== "signing") continue;
    for (const info of childrenOf(descriptor, ns.signature, "KeyInfo")) {
      for (const data of childrenOf(info, ns.signature, "X509Data")) {
        for (const element of childrenOf(data, ns.signature, "X509Certificate")) {
          const read = readCertificate(textOf(element) ?? "");
          if (read.ok) found.set(read.certificate.fingerprint, read.certificate);
        }
      }
    }
  }
  return [...found.values()];
}

/**
 * A provider's own file (SAML Metadata 2.4.3): the one that `entityId` names, or the only one. What it says of a
 * signature that need not be checked is not read; there is no such thing here (T67, T69).
 */
export function readProviderMetadata(
  file: Uint8Array | string,
  { entityId, mayBeLoopback = false }: { entityId?: string; mayBeLoopback?: boolean } = {},
): Outcome {
  if (Buffer.byteLength(file) > largestMetadata) return refused("too-large");
  const scanned = scanXml(typeof file === "string" ? file.replace(/^\uFEFF/, "").trimStart() : file, limits);
  if (!scanned.ok) return refused(scanned.problem === "declaration" ? "declaration" : "not-xml");
  let all: Element[];
  try {
    all = providers(parseXml(scanned.xml.text));
  } catch {
    return refused("not-xml");
  }
  const fitting = all.filter((one) => !entityId || attributeOf(one, "entityID") === entityId);
  const [provider, another] = fitting;
  const role = provider && of(provider, "IDPSSODescriptor")[0];
  const name = attributeOf(provider ?? null, "entityID")?.trim();
  if (!provider || !role || !name) return refused(all.length > 0 ? "other-provider" : "no-provider");
  if (another) return refused("several-providers");
  return describe(name, role, mayBeLoopback);
}

function describe(entityId: string, role: Element, mayBeLoopback: boolean): Outcome {
  if (entityId.length > 1024) return refused("not-xml");
  const at = (service: string, binding: string) =>
    of(role, service).find(
      (one) => attributeOf(one, "Binding") === binding && usable(attributeOf(one, "Location"), mayBeLoopback),
    ) ?? null;
  const redirect = at("SingleSignOnService", bindings.redirect);
  const signOnAddress = attributeOf(redirect ?? at("SingleSignOnService", bindings.post), "Location");
  if (!signOnAddress) return refused("no-address");
  const certificates = signingCertificates(role);
  if (certificates.length === 0) return refused("no-certificate");
  const logout = at("SingleLogoutService", bindings.post);
  const wants = attributeOf(role, "WantAuthnRequestsSigned")?.trim();
  return {
    ok: true,
    metadata: {
      entityId,
      signOnAddress,
      signOnByPost: redirect === null,
      signOutAddress: attributeOf(logout, "Location"),
      signsRequests: wants === "true" || wants === "1",
      certificates,
    },
  };
}
