import type { OurMetadata } from "@/lib/domain/connections/saml";
import { bindings, ns } from "./names";
import { attributes, escaped } from "./write-xml";

const bare = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s+/g, "");

const encryptionMethods = [
  `${ns.encryption11}aes256-gcm`,
  `${ns.encryption11}aes128-gcm`,
  `${ns.encryption}rsa-oaep-mgf1p`,
  `${ns.encryption11}rsa-oaep`,
].map((algorithm) => `<md:EncryptionMethod Algorithm="${algorithm}"/>`);

const keyOf = (use: "signing" | "encryption", certificate: string) =>
  `<md:KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${bare(certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>${use === "encryption" ? encryptionMethods.join("") : ""}</md:KeyDescriptor>`;

/** What a provider must know of us, as the file that it takes (SAML Metadata 2.4.4). */
export function ourMetadata({ entityId, consumer, logout, signsRequests, certificates }: OurMetadata): string {
  const [current] = certificates;
  const keys = [
    ...certificates.map((certificate) => keyOf("signing", certificate)),
    ...(current ? [keyOf("encryption", current)] : []),
  ];
  const service = (name: string, address: string, more: Record<string, string> = {}) =>
    `<md:${name}${attributes({ Binding: bindings.post, Location: address, ...more })}/>`;
  const role = attributes({
    protocolSupportEnumeration: ns.protocol,
    AuthnRequestsSigned: String(signsRequests),
    WantAssertionsSigned: "true",
  });
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n`,
    `<md:EntityDescriptor xmlns:md="${ns.metadata}" xmlns:ds="${ns.signature}" entityID="${escaped(entityId)}">`,
    `<md:SPSSODescriptor${role}>${keys.join("")}${service("SingleLogoutService", logout)}`,
    service("AssertionConsumerService", consumer, { index: "0", isDefault: "true" }),
    "</md:SPSSODescriptor></md:EntityDescriptor>\n",
  ].join("");
}
