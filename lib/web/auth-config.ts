import type { NextAuthConfig } from "next-auth";
import { sessionAdapter } from "@/lib/adapters/database/session-adapter";
import { cookieNames } from "@/lib/cookies";
import { routes } from "@/lib/routes";
import { currentContext } from "./context";
import { nextAuthCookies } from "./oidc/flow-cookies";
import { currentVisit } from "./visit";

/** The one connection that a request is about, as next-auth's provider. */
export interface AuthWay {
  provider: NextAuthConfig["providers"][number];
  /** Is told that the way is at its end; says where next-auth should think that it leads. */
  signIn: () => string;
}

const silent = { error() {}, warn() {}, debug() {} };

/**
 * next-auth as the organization of this request has it, for one of its connections or for none. There is no Credentials
 * provider, so next-auth has no password endpoint; without a way it refuses whoever signs in. It logs nothing: what it
 * throws is told in our own words (lib/web/oidc/refused-by-next-auth.ts).
 */
export async function authConfig(way: AuthWay | null = null): Promise<NextAuthConfig> {
  const { services, organization, authSecret } = currentContext();
  return {
    secret: authSecret,
    basePath: routes.auth,
    trustHost: true, // bin/serve.ts lets in the hosts of organizations alone
    providers: way ? [way.provider] : [],
    adapter: sessionAdapter(services, organization, await currentVisit()),
    session: { strategy: "database" },
    cookies: {
      sessionToken: {
        name: cookieNames.session,
        options: { httpOnly: true, secure: true, sameSite: "lax", path: "/" },
      },
      ...nextAuthCookies,
    },
    pages: { signIn: routes.signIn, error: routes.signIn },
    callbacks: {
      session: ({ session, user }) => ({ user: { id: user.id, name: user.name }, expires: session.expires }),
      signIn: () => way?.signIn() ?? false,
    },
    logger: silent,
  };
}
