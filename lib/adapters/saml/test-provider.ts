import {
  constants,
  createCipheriv,
  createHash,
  generateKeyPairSync,
  type KeyObject,
  publicEncrypt,
  randomBytes,
} from "node:crypto";
import { type HashAlgorithm, SignedXml } from "xml-crypto";
import type { AnswerExpectation } from "@/lib/domain/connections/saml-answer";
import { selfSigned } from "./make-signing-key";
import { ns } from "./names";
import { readCertificate } from "./read-certificate";

/** A provider of the tests: its key and what it says, each part of which a test may set otherwise. */
export interface TestKey {
  privateKey: KeyObject;
  publicKey: KeyObject;
  certificate: { pem: string; fingerprint: string; notBefore: Date; notAfter: Date };
}

const day = 86_400_000;

/** A key with its certificate, valid for a year around `now`. */
export function testKey(
  now: Date,
  { notAfter = new Date(now.getTime() + 365 * day), curve = "" }: { notAfter?: Date; curve?: string } = {},
): TestKey {
  const keys = curve
    ? generateKeyPairSync("ec", { namedCurve: curve })
    : generateKeyPairSync("rsa", { modulusLength: 2048 });
  const notBefore = new Date(notAfter.getTime() - 730 * day);
  const read = readCertificate(selfSigned("Provider of the tests", keys, { notBefore, notAfter }));
  if (!read.ok) throw new Error(read.problem);
  return { ...keys, certificate: read.certificate };
}

/** What an answer of the tests says. Text goes into the document as it is: a test may put markup there. */
export interface AnswerParts {
  now: Date;
  issuer: string;
  responseIssuer: string | null;
  audience: string | null;
  destination: string | null;
  recipient: string;
  requestId: string;
  responseTo: string | null;
  nameId: string;
  subject: string | null;
  conditions: string | null;
  conditionsNotBefore: Date | null;
  conditionsUntil: Date;
  bearer: string | null;
  bearerUntil: Date | null;
  bearerMore: string;
  method: string;
  status: string;
  authnStatement: string;
  attributes: string;
  assertionId: string;
  responseId: string;
}

const minute = 60_000;
const iso = (time: Date) => time.toISOString();
const attribute = (name: string, value: string | null) => (value === null ? "" : ` ${name}="${value}"`);

export function partsOf(now: Date, given: Partial<AnswerParts> = {}): AnswerParts {
  return {
    now,
    issuer: "https://provider.example/entity",
    responseIssuer: "https://provider.example/entity",
    audience: "https://door.example/api/saml/one/metadata",
    destination: "https://door.example/api/saml/one/acs",
    recipient: "https://door.example/api/saml/one/acs",
    requestId: "_request",
    responseTo: "_request",
    nameId: `<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">person</saml:NameID>`,
    subject: null,
    conditions: null,
    conditionsNotBefore: new Date(now.getTime() - minute),
    conditionsUntil: new Date(now.getTime() + 5 * minute),
    bearer: null,
    bearerUntil: new Date(now.getTime() + 5 * minute),
    bearerMore: "",
    method: "urn:oasis:names:tc:SAML:2.0:cm:bearer",
    status: `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>`,
    authnStatement: `<saml:AuthnStatement AuthnInstant="${iso(now)}" SessionIndex="_session"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`,
    attributes: `<saml:AttributeStatement><saml:Attribute Name="mail"><saml:AttributeValue>person@example.test</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>`,
    assertionId: "_assertion",
    responseId: "_response",
    ...given,
  };
}

/** An assertion that is not signed yet. */
export function assertionXml(parts: AnswerParts): string {
  const { now, bearerUntil, audience, conditionsNotBefore, conditionsUntil } = parts;
  const data = `<saml:SubjectConfirmationData${attribute("NotOnOrAfter", bearerUntil && iso(bearerUntil))} Recipient="${parts.recipient}"${attribute("InResponseTo", parts.requestId)}${parts.bearerMore}/>`;
  const bearer =
    parts.bearer ?? `<saml:SubjectConfirmation Method="${parts.method}">${data}</saml:SubjectConfirmation>`;
  const restriction =
    audience === null
      ? ""
      : `<saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction>`;
  const conditions =
    parts.conditions ??
    `<saml:Conditions${attribute("NotBefore", conditionsNotBefore && iso(conditionsNotBefore))} NotOnOrAfter="${iso(conditionsUntil)}">${restriction}</saml:Conditions>`;
  return `<saml:Assertion xmlns:saml="${ns.assertion}" ID="${parts.assertionId}" Version="2.0" IssueInstant="${iso(now)}"><saml:Issuer>${parts.issuer}</saml:Issuer>${parts.subject ?? `<saml:Subject>${parts.nameId}${bearer}</saml:Subject>`}${conditions}${parts.authnStatement}${parts.attributes}</saml:Assertion>`;
}

/** The answer around an assertion, not signed yet. */
export function responseXml(parts: AnswerParts, assertion: string): string {
  const issuer =
    parts.responseIssuer === null
      ? ""
      : `<saml:Issuer xmlns:saml="${ns.assertion}">${parts.responseIssuer}</saml:Issuer>`;
  return `<samlp:Response xmlns:samlp="${ns.protocol}" ID="${parts.responseId}" Version="2.0" IssueInstant="${iso(parts.now)}"${attribute("Destination", parts.destination)}${attribute("InResponseTo", parts.responseTo)}>${issuer}<samlp:Status>${parts.status}</samlp:Status>${assertion}</samlp:Response>`;
}

export interface SignOptions {
  signature?: string;
  digest?: string;
  canonical?: string;
  transforms?: string[];
  prefix?: string;
  inclusive?: string[];
}

/** The library has none of its own. */
class Sha384 implements HashAlgorithm {
  getAlgorithmName = () => "http://www.w3.org/2001/04/xmldsig-more#sha384";
  getHash = (xml: string) => createHash("sha384").update(xml).digest("base64");
}

const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

/** Signs the element with this ID where it stands, behind its Issuer, with the provider's certificate in KeyInfo. */
export function signElement(xml: string, id: string, key: TestKey, options: SignOptions = {}): string {
  const signed = new SignedXml({
    privateKey: key.privateKey.export({ type: "pkcs8", format: "pem" }),
    publicCert: key.certificate.pem,
    signatureAlgorithm: options.signature ?? "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    canonicalizationAlgorithm: (options.canonical ?? exclusive) as typeof exclusive,
  });
  signed.HashAlgorithms["http://www.w3.org/2001/04/xmldsig-more#sha384"] = Sha384;
  signed.addReference({
    xpath: `//*[@ID="${id}"]`,
    digestAlgorithm: options.digest ?? `${ns.encryption}sha256`,
    inclusiveNamespacesPrefixList: options.inclusive ?? [],
    transforms: options.transforms ?? [`${ns.signature}enveloped-signature`, exclusive],
  });
  signed.computeSignature(xml, {
    prefix: options.prefix ?? "ds",
    location: { reference: `//*[@ID="${id}"]/*[local-name(.)="Issuer"]`, action: "after" },
  });
  return signed.getSignedXml();
}

/** A whole answer whose assertion is signed. */
export const signedAnswer = (key: TestKey, parts: AnswerParts, options: SignOptions = {}): string =>
  responseXml(parts, signElement(assertionXml(parts), parts.assertionId, key, options));

/** The form that a browser posts. */
export const formOf = (xml: string, more = ""): Buffer =>
  Buffer.from(`SAMLResponse=${encodeURIComponent(Buffer.from(xml).toString("base64"))}${more}`);

/** What the door expects of the answers above. */
export const expectationOf = (key: TestKey, now: Date, given: Partial<AnswerExpectation> = {}): AnswerExpectation => ({
  entityId: "https://door.example/api/saml/one/metadata",
  consumer: "https://door.example/api/saml/one/acs",
  issuer: "https://provider.example/entity",
  certificates: [key.certificate],
  requestId: "_request",
  freshSince: null,
  decryptionKeys: [],
  now,
  ...given,
});

interface Encryption {
  content?: "aes128-gcm" | "aes256-gcm" | "aes256-cbc";
  key?: string;
  digest?: string | null;
  hash?: "sha1" | "sha256";
  mgf?: string | null;
}

/** An assertion encrypted for a public key; the names of the algorithms may be forged. */
export function encryptAssertion(xml: string, publicKey: KeyObject, options: Encryption = {}): string {
  const {
    content = "aes256-gcm",
    key = `${ns.encryption}rsa-oaep-mgf1p`,
    digest = null,
    hash = "sha1",
    mgf = null,
  } = options;
  const secret = randomBytes(content.startsWith("aes128") ? 16 : 32);
  const iv = randomBytes(content.endsWith("gcm") ? 12 : 16);
  const cipher = createCipheriv(content.replace("aes", "aes-") as "aes-256-gcm", secret, iv);
  const body = [iv, cipher.update(xml, "utf8"), cipher.final()];
  const bytes = Buffer.concat(content.endsWith("gcm") ? [...body, cipher.getAuthTag()] : body);
  const wrapped = key.endsWith("rsa-1_5")
    ? publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, secret)
    : publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: hash }, secret);
  const method = content.endsWith("gcm") ? `${ns.encryption11}${content}` : `${ns.encryption}${content}`;
  const digestMethod = digest ? `<ds:DigestMethod Algorithm="${digest}"/>` : "";
  const generator = mgf ? `<xenc11:MGF xmlns:xenc11="${ns.encryption11}" Algorithm="${mgf}"/>` : "";
  const encryptedKey = `<xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="${key}">${digestMethod}${generator}</xenc:EncryptionMethod><xenc:CipherData><xenc:CipherValue>${wrapped.toString("base64")}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey>`;
  return `<saml:EncryptedAssertion xmlns:saml="${ns.assertion}"><xenc:EncryptedData xmlns:xenc="${ns.encryption}" Type="${ns.encryption}Element"><xenc:EncryptionMethod Algorithm="${method}"/><ds:KeyInfo xmlns:ds="${ns.signature}">${encryptedKey}</ds:KeyInfo><xenc:CipherData><xenc:CipherValue>${bytes.toString("base64")}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></saml:EncryptedAssertion>`;
}
