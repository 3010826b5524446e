import type { MetadataProblem, ReadMetadata } from "@/lib/domain/connections/saml";
import { bindings, ns } from "./names";
import { attributeOf, childrenOf, parseXml } from "./parse-xml";
import { scanXml, type XmlLimits } from "./scan-xml";
import { signingCertificates } from "./signing-certificates";
import { timeOf } from "./time";

/** The largest file that is read, in bytes. A federation's file of thousands of providers is none of a connection's. */
export const largestMetadata = 1024 * 1024;

const limits: XmlLimits = { depth: 64, elements: 20_000, attributes: 64, allAttributes: 60_000, comments: true };

const refused = (problem: MetadataProblem): ReadMetadata => ({ ok: false, problem });
const of = (element: Element, local: string) => childrenOf(element, ns.metadata, local);

/** What an entity is as an identity provider of SAML 2.0; the same file may have it as an older one's, or as WS-Federation's. */
const roleOf = (entity: Element): Element | undefined =>
  of(entity, "IDPSSODescriptor").find((role) =>
    attributeOf(role, "protocolSupportEnumeration")?.split(/\s+/).includes(ns.protocol),
  );

/** All identity providers of a file, however deep they are filed. */
function providers(element: Element): Element[] {
  if (element.namespaceURI !== ns.metadata) return [];
  if (element.localName === "EntityDescriptor") return roleOf(element) ? [element] : [];
  const inside = [...of(element, "EntityDescriptor"), ...of(element, "EntitiesDescriptor")];
  return element.localName === "EntitiesDescriptor" ? inside.flatMap(providers) : [];
}

/** Whether what a role stands in, or itself, says that it is over by now (SAML Metadata 2.3.1). */
function isOver(role: Element, now: Date): boolean {
  for (let around: Node | null = role; around?.nodeType === 1; around = around.parentNode) {
    const until = attributeOf(around as Element, "validUntil");
    if (until !== null && !((timeOf(until)?.getTime() ?? 0) > now.getTime())) return true;
  }
  return false;
}

/** https, or http to this machine itself where that is allowed. */
function usable(address: string | null, mayBeLoopback: boolean): address is string {
  if (!address || address.length > 2_000 || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  const safe = protocol === "https:" || (protocol === "http:" && loopback && mayBeLoopback);
  return safe && username === "" && password === "" && hash === "";
}

/** So many names are told where a file has several providers, and so much of each. */
const toldNames = 12;
const toldLength = 200;

/**
 * A provider's own file (SAML Metadata 2.4.3): the one that `entityId` names, or the only one. What it says of a
 * signature that need not be checked is not read; there is no such thing here (T67, T69).
 */
export function readProviderMetadata(
  file: Uint8Array | string,
  { now, entityId, mayBeLoopback = false }: { now: Date; entityId?: string; mayBeLoopback?: boolean },
): ReadMetadata {
  if (Buffer.byteLength(file) > largestMetadata) return refused("too-large");
  const scanned = scanXml(typeof file === "string" ? file.replace(/^\uFEFF/, "").trimStart() : file, limits);
  if (!scanned.ok) return refused(scanned.problem === "declaration" ? "declaration" : "not-xml");
  let all: Element[];
  try {
    all = providers(parseXml(scanned.xml.text));
  } catch {
    return refused("not-xml");
  }
  const nameOf = (one: Element) => attributeOf(one, "entityID")?.trim() ?? "";
  const [provider, another] = all.filter((one) => !entityId || nameOf(one) === entityId);
  const role = provider && roleOf(provider);
  if (!provider || !role || !nameOf(provider)) return refused(all.length > 0 ? "other-provider" : "no-provider");
  const names = all.slice(0, toldNames).map((one) => nameOf(one).slice(0, toldLength));
  if (another) return { ok: false, problem: "several-providers", names };
  return isOver(role, now) ? refused("over") : describe(nameOf(provider), role, mayBeLoopback);
}

function describe(entityId: string, role: Element, mayBeLoopback: boolean): ReadMetadata {
  if (entityId.length > 1024) return refused("not-xml");
  const at = (service: string, binding: string) =>
    of(role, service).find(
      (one) => attributeOf(one, "Binding") === binding && usable(attributeOf(one, "Location"), mayBeLoopback),
    ) ?? null;
  const redirect = at("SingleSignOnService", bindings.redirect);
  const signOnAddress = attributeOf(redirect ?? at("SingleSignOnService", bindings.post), "Location");
  if (!signOnAddress) return refused("no-address");
  const { certificates, problem } = signingCertificates(role);
  if (certificates.length === 0) return refused(problem ? `certificate-${problem}` : "no-certificate");
  const logout = at("SingleLogoutService", bindings.post);
  const answered = attributeOf(logout, "ResponseLocation");
  const wants = attributeOf(role, "WantAuthnRequestsSigned")?.trim();
  return {
    ok: true,
    metadata: {
      entityId,
      signOnAddress,
      signOnByPost: redirect === null,
      signOutAddress: attributeOf(logout, "Location"),
      signOutAnswerAddress: usable(answered, mayBeLoopback) ? answered : null,
      signsRequests: wants === "true" || wants === "1",
      certificates,
    },
  };
}
