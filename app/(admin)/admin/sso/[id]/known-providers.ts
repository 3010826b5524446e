/** What a widely used provider calls the fields that we speak of, in its own English words; what it does not ask for is left out. */
interface KnownProvider {
  label: string;
  /** Whether an issuer, or the address of its metadata, is this provider's. */
  is: RegExp;
  saml?: Record<"where" | "entityId" | "consumer" | "subject" | "theirs" | "assign", string> &
    Partial<Record<"metadata" | "logout", string>>;
  oidc?: Record<"where" | "redirect" | "clientId" | "secret" | "issuer" | "assign", string> &
    Partial<Record<"signedOut", string>>;
}

export const knownProviders = {
  entra: {
    label: "Microsoft Entra ID",
    is: /\/\/(sts\.windows\.net|login\.microsoftonline\.)/,
    saml: {
      where: "Enterprise applications › New application › Create your own › Single sign-on › SAML",
      metadata: "Upload metadata file",
      entityId: "Identifier (Entity ID)",
      consumer: "Reply URL (Assertion Consumer Service URL)",
      theirs: "App Federation Metadata Url",
      subject: "Unique User Identifier (Name ID)",
      assign: "Users and groups",
    },
    oidc: {
      where: "App registrations › New registration",
      redirect: "Redirect URI (Web)",
      signedOut: "Redirect URI (Web), a second one",
      clientId: "Application (client) ID",
      secret: "Certificates & secrets › Value",
      issuer: "https://login.microsoftonline.com/<Directory (tenant) ID>/v2.0",
      assign: "Enterprise applications › Users and groups",
    },
  },
  google: {
    label: "Google",
    is: /\/\/accounts\.google\.com/,
    saml: {
      where: "Apps › Web and mobile apps › Add app › Add custom SAML app",
      entityId: "Entity ID",
      consumer: "ACS URL",
      theirs: "Download Metadata",
      subject: "Name ID",
      assign: "User access",
    },
    oidc: {
      where: "Google Auth Platform › Clients › Create client › Web application",
      redirect: "Authorized redirect URIs",
      clientId: "Client ID",
      secret: "Client secret",
      issuer: "https://accounts.google.com",
      assign: "Audience",
    },
  },
  okta: {
    label: "Okta",
    is: /\.okta(preview|-emea)?\.com/,
    saml: {
      where: "Applications › Create App Integration › SAML 2.0",
      entityId: "Audience URI (SP Entity ID)",
      consumer: "Single sign-on URL",
      logout: "Single Logout URL",
      theirs: "Sign On › Metadata URL",
      subject: "Application username",
      assign: "Assignments",
    },
    oidc: {
      where: "Applications › Create App Integration › OIDC › Web Application",
      redirect: "Sign-in redirect URIs",
      signedOut: "Sign-out redirect URIs",
      clientId: "Client ID",
      secret: "Client secrets",
      issuer: "https://<your domain>.okta.com",
      assign: "Assignments",
    },
  },
  keycloak: {
    label: "Keycloak",
    is: /\/realms\/[^/]+/,
    saml: {
      where: "Clients › Import client",
      metadata: "Import client › Resource file",
      entityId: "Client ID",
      consumer: "Valid redirect URIs; Assertion Consumer Service POST Binding URL",
      logout: "Logout Service POST Binding URL",
      theirs: "Realm settings › SAML 2.0 Identity Provider Metadata",
      subject: "Name ID format",
      assign: "Roles",
    },
    oidc: {
      where: "Clients › Create client › OpenID Connect",
      redirect: "Valid redirect URIs",
      signedOut: "Valid post logout redirect URIs",
      clientId: "Client ID",
      secret: "Credentials › Client Secret",
      issuer: "https://<host>/realms/<realm>",
      assign: "Roles",
    },
  },
  adfs: {
    label: "AD FS",
    is: /\/adfs\/|\/FederationMetadata\//i,
    saml: {
      where: "Relying Party Trusts › Add Relying Party Trust",
      metadata: "Federation metadata address",
      entityId: "Relying party trust identifier",
      consumer: "Relying party SAML 2.0 SSO service URL",
      logout: "Endpoints › SAML Logout",
      theirs: "https://<host>/FederationMetadata/2007-06/FederationMetadata.xml",
      subject: "Claim Issuance Policy › Name ID",
      assign: "Access control policy",
    },
  },
  onelogin: {
    label: "OneLogin",
    is: /\.onelogin\.com/,
    saml: {
      where: "Applications › Add App › SAML Custom Connector (Advanced)",
      entityId: "Audience (EntityID)",
      consumer: "ACS (Consumer) URL",
      logout: "Single Logout URL",
      theirs: "More Actions › SAML Metadata",
      subject: "NameID value",
      assign: "Access",
    },
  },
} satisfies Record<string, KnownProvider>;

export type KnownProviderName = keyof typeof knownProviders;

export const providersOf = (protocol: "saml" | "oidc"): [KnownProviderName, KnownProvider][] =>
  (Object.entries(knownProviders) as [KnownProviderName, KnownProvider][]).filter(([, known]) => known[protocol]);

/** Which of them it is: as asked, else by what is known of the connection. */
export function knownProvider(
  protocol: "saml" | "oidc",
  asked: unknown,
  { issuer, metadataAddress }: { issuer: string | null; metadataAddress: string | null },
): (KnownProvider & { name: KnownProviderName }) | null {
  const known = providersOf(protocol);
  const told = `${issuer ?? ""} ${metadataAddress ?? ""}`;
  const [name, provider] =
    known.find(([one]) => one === asked) ?? (asked ? [] : known.find(([, { is }]) => is.test(told))) ?? [];
  return name && provider ? { ...provider, name } : null;
}
