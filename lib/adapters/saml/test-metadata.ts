import { bindings, ns } from "./names";
import type { TestKey } from "./test-provider";

interface Told {
  entityId: string;
  /** Where one signs in, by redirect. */
  signOn: string;
  keys: readonly TestKey[];
}

/** The metadata of a provider of the tests, with these keys to sign with. */
export const providerMetadata = ({ entityId, signOn, keys }: Told): string =>
  [
    `<md:EntityDescriptor xmlns:md="${ns.metadata}" xmlns:ds="${ns.signature}" entityID="${entityId}">`,
    `<md:IDPSSODescriptor protocolSupportEnumeration="${ns.protocol}">`,
    ...keys.map(
      ({ certificate }) =>
        `<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate.pem.replace(/-----[A-Z ]+-----/g, "")}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    ),
    `<md:SingleSignOnService Binding="${bindings.redirect}" Location="${signOn}"/>`,
    "</md:IDPSSODescriptor></md:EntityDescriptor>",
  ].join("");
