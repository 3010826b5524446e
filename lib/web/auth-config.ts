import type { NextAuthConfig } from "next-auth";
import { sessionAdapter } from "@/lib/adapters/database/session-adapter";
import { cookieNames } from "@/lib/cookies";
import { routes } from "@/lib/routes";
import { currentContext } from "./context";
import { currentVisit } from "./visit";

/**
 * next-auth as the organization of this request has it. Its providers are the organization's connections; there is no
 * Credentials provider, so next-auth has no password endpoint.
 */
export async function authConfig(): Promise<NextAuthConfig> {
  const { services, organization, authSecret } = currentContext();
  return {
    secret: authSecret,
    basePath: routes.auth,
    trustHost: true, // bin/serve.ts lets in the hosts of organizations alone
    providers: [],
    adapter: sessionAdapter(services, organization, await currentVisit()),
    session: { strategy: "database" },
    cookies: {
      sessionToken: {
        name: cookieNames.session,
        options: { httpOnly: true, secure: true, sameSite: "lax", path: "/" },
      },
    },
    pages: { signIn: routes.signIn, error: routes.signIn },
    callbacks: {
      session: ({ session, user }) => ({ user: { id: user.id, name: user.name }, expires: session.expires }),
    },
  };
}
