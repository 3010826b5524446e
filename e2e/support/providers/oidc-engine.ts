import { type Configuration, type KoaContextWithOIDC, Provider } from "oidc-provider";
import { newOidcKey, payloadOf, tokenOf } from "./oidc-keys";
import type { OidcState } from "./oidc-provider";

const scopes = ["openid", "email", "profile", "groups"];

const claims = {
  openid: ["sub"],
  email: ["email", "email_verified"],
  profile: ["name", "given_name", "family_name", "preferred_username", "updated_at"],
  groups: ["groups", "roles", "employee_number"],
};

/** Nobody is asked for consent: an organization's own provider has it already. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { provider, client, session, params } = ctx.oidc;
  // One for all tabs of a browser: a code of an earlier grant would not be redeemed.
  const known = session?.grantIdFor(client?.clientId ?? "");
  const grant =
    (known && (await provider.Grant.find(known))) ||
    new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope(String(params?.scope ?? "openid"));
  await grant.save();
  return grant;
}

const configuration = (state: OidcState): Configuration => ({
  adapter: state.store,
  jwks: { keys: state.keys },
  scopes,
  claims,
  conformIdTokenClaims: !state.claimsInToken,
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = `<!doctype html><title>Sign out</title><body>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out at the provider</button></body>`;
      },
    },
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  cookies: {
    keys: state.cookieKeys,
    names: Object.fromEntries(["session", "interaction", "resume"].map((name) => [name, `op-${state.port}-${name}`])),
    long: { signed: true, httpOnly: true, sameSite: "lax" },
    short: { signed: true, httpOnly: true, sameSite: "lax" },
  },
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 3_600, Session: 86_400, Grant: 86_400 },
  loadExistingGrant: grantEverything,
  findAccount: (_, accountId) => {
    const person = [...state.people].find(([name, { sub = name }]) => sub === accountId)?.[1];
    return person && { accountId, claims: () => ({ ...person, sub: accountId }) };
  },
});

/** Says what the habits want it to say, instead of what it should. */
function misbehave({ habits, keys }: OidcState, ctx: KoaContextWithOIDC): void {
  const body = ctx.body as Record<string, unknown> | undefined;
  if (ctx.path === "/me" && body?.sub) ctx.body = habits.wrongUserinfo(body);
  if (ctx.path !== "/token" || typeof body?.id_token !== "string") return;
  const payload = payloadOf(body.id_token);
  const changed = habits.wrong({ ...payload });
  if (habits.signedBy === "provider" && JSON.stringify(changed) === JSON.stringify(payload)) return;
  const signers = { provider: () => keys[0] ?? null, stranger: newOidcKey, nobody: () => null };
  ctx.body = { ...body, id_token: tokenOf(changed, signers[habits.signedBy]()) };
}

/** oidc-provider itself, made anew when its keys change; its sessions outlive that. */
export function engineOf(state: OidcState): Provider {
  const engine = new Provider(state.issuer, configuration(state));
  engine.use(async (ctx, next) => {
    await next();
    misbehave(state, ctx as KoaContextWithOIDC);
  });
  return engine;
}
