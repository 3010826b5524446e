import { ns } from "./names";
import type { ScannedElement, ScannedXml } from "./scan-xml";

export type ShapeProblem =
  | "root"
  | "assertions" // not exactly one, or one in a place where none belongs
  | "signature-place"
  | "signature-shape"
  | "id";

/** The names from the root to each element. */
function pathsOf(elements: ScannedElement[]): string[] {
  const paths: string[] = [];
  for (const { parent, local } of elements) paths.push(`${paths[parent] ?? ""}/${local}`);
  return paths;
}

/** Names that decide something keep their own namespace: nothing else may look like them to a reader that forgets it. */
const owners: Record<string, string> = {
  Response: ns.protocol,
  LogoutRequest: ns.protocol,
  LogoutResponse: ns.protocol,
  Assertion: ns.assertion,
  EncryptedAssertion: ns.assertion,
  Subject: ns.assertion,
  NameID: ns.assertion,
  Signature: ns.signature,
  SignedInfo: ns.signature,
  Reference: ns.signature,
  EncryptedData: ns.encryption,
  EncryptedKey: ns.encryption,
};

/** No two elements share an ID in any spelling of the attribute, and `xml:id` is none of SAML's (SAML Core 1.3.4). */
function idsAreOne(elements: ScannedElement[]): boolean {
  const ids = elements.flatMap(({ attributes }) => attributes.filter(({ local }) => /^id$/i.test(local)));
  const owned = ids.every(({ namespace }) => namespace === "");
  return owned && new Set(ids.map(({ value }) => value)).size === ids.length;
}

const exactlyOnce = [
  "SignedInfo",
  "SignatureValue",
  "SignedInfo/CanonicalizationMethod",
  "SignedInfo/SignatureMethod",
  "SignedInfo/Reference",
  "SignedInfo/Reference/Transforms",
  "SignedInfo/Reference/DigestMethod",
  "SignedInfo/Reference/DigestValue",
];

const lastOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** What a signature holds at most: keys and certificates are few, and nothing of it is signed. */
const mostInSignature = 100;

/**
 * One SignedInfo, one value, one Reference with one digest, nowhere else any of these; taken out of what it signs, then
 * made canonical, in this order (SAML Core 5.4.4).
 */
function isPlainSignature({ elements }: ScannedXml, at: number): boolean {
  const signature = elements[at];
  if (!signature) return false;
  const inside = elements.filter(({ start, end }) => start > signature.start && end <= signature.end);
  if (inside.length > mostInSignature) return false;
  const paths = pathsOf(elements);
  const above = (paths[at]?.length ?? 0) + 1;
  const places = inside.map((element) => paths[elements.indexOf(element)]?.slice(above) ?? "");
  const names = places.map(lastOf);
  const times = (name: string, list: string[]) => list.filter((other) => other === name).length;
  const transforms = inside.filter(({ local }) => local === "Transform").map(algorithmOf);
  return (
    exactlyOnce.every((place) => times(place, places) === 1) &&
    exactlyOnce.every((place) => lastOf(place) === "DigestMethod" || times(lastOf(place), names) === 1) &&
    times("SignedInfo/Reference/Transforms/Transform", places) === 2 &&
    transforms.length === 2 &&
    transforms[0] === `${ns.signature}enveloped-signature` &&
    transforms[1] !== transforms[0] &&
    !names.includes("Object")
  );
}

const attributeOf = (element: ScannedElement | undefined, name: string) =>
  element?.attributes.find(({ namespace, local }) => namespace === "" && local === name)?.value;

const algorithmOf = (element: ScannedElement) => attributeOf(element, "Algorithm");

/** The Reference names exactly the element that the Signature is a child of (SAML Core 5.4.2). */
function namesItsParent({ elements }: ScannedXml, at: number): boolean {
  const { start = 0, end = 0, parent = -1 } = elements[at] ?? {};
  const reference = elements.find(
    (element) => element.local === "Reference" && element.start > start && element.end <= end,
  );
  const id = attributeOf(elements[parent], "ID") ?? "";
  return /^[A-Za-z_][\w.-]*$/.test(id) && attributeOf(reference, "URI") === `#${id}`;
}

/**
 * What a message has no honest reason to be. The shapes that wrap a signed part in another (XSW) all need a second
 * assertion, a second signature or a second place for one.
 */
export function shapeProblem(
  xml: ScannedXml,
  root: "Response" | "LogoutRequest" | "LogoutResponse",
): ShapeProblem | null {
  const { elements } = xml;
  if (elements[0]?.local !== root) return "root";
  if (elements.some(({ local, namespace }) => owners[local] !== undefined && owners[local] !== namespace))
    return "root";
  const paths = pathsOf(elements);
  const placed = (locals: string[]) => paths.filter((_, index) => locals.includes(elements[index]?.local ?? ""));
  const assertions = placed(["Assertion", "EncryptedAssertion", "Response", "LogoutRequest", "LogoutResponse"]).slice(
    1,
  );
  const fitting = root === "Response" ? ["/Response/Assertion", "/Response/EncryptedAssertion"] : [];
  if (assertions.length > 1 || assertions.some((place) => !fitting.includes(place))) return "assertions";
  const signatures = placed(["Signature"]);
  const places = [`/${root}/Signature`, ...(root === "Response" ? ["/Response/Assertion/Signature"] : [])];
  if (signatures.some((place) => !places.includes(place)) || new Set(signatures).size < signatures.length) {
    return "signature-place";
  }
  if (!idsAreOne(elements)) return "id";
  for (const [index, { local }] of elements.entries()) {
    if (local !== "Signature") continue;
    if (!isPlainSignature(xml, index) || !namesItsParent(xml, index)) return "signature-shape";
  }
  return null;
}
