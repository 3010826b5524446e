/** A NameID that is another one each time (SAML Core 8.3.8). */
export const transientFormat = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

/** How a SAML provider names somebody in one of its sessions (SAML Core 2.2.2). */
export interface NameId {
  value: string;
  format: string | null;
  nameQualifier: string | null;
  spNameQualifier: string | null;
}

/**
 * What an identity provider said of one person, after every check of its protocol passed. SAML and OpenID Connect are
 * the same from here on: nothing behind this knows which of them it was.
 */
export interface ProviderStatement {
  /** Who they are at the provider, for good: the NameID (SAML Core 2.2.3; of a transient one lasting-subject.ts) or `sub` (OpenID Connect Core 2). */
  subject: string;
  /** SAML: the NameID as it came; a sign-out repeats it (SAML Core 3.7.1). */
  nameId: NameId | null;
  /** Every attribute or claim under the provider's own name for it; the subject is not among them. */
  attributes: ReadonlyMap<string, readonly string[]>;
  /** Whether the provider vouches for the e-mail address (OpenID Connect `email_verified`); null where the protocol has no such word. */
  emailVerified: boolean | null;
  /** When the person last proved themselves there. */
  authenticatedAt: Date | null;
  /** The session may not outlive this: SessionNotOnOrAfter (T53). */
  endsAt: Date | null;
  /** The provider's number of its session, for a single logout. */
  providerSession: string | null;
  /** What the provider wants to see once its session is to end as well: the ID token (RP-Initiated Logout 1.0); null where the protocol has no such thing. */
  signOutHint: string | null;
  /** What makes the statement count once: the assertion's ID, kept until it would be too old anyway. Null where the protocol redeems it once (an authorization code). */
  once: { id: string; until: Date } | null;
}
