/** Our own addresses of a SAML connection, which its provider knows us by (lib/web/saml-addresses.ts). */
export interface SamlAddresses {
  /** Our entityID: the address of our metadata. */
  entityId: string;
  /** Where its answers go. */
  consumer: string;
  /** Where its sign-outs go. */
  logout: string;
}
