import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import { endSession } from "@/lib/domain/sessions/end-session";
import { readSession } from "@/lib/domain/sessions/read-session";
import type { Visit } from "@/lib/domain/visit";

type SessionAdapter = ReturnType<typeof PrismaAdapter>;

const refused = (what: string) => async (): Promise<never> => {
  throw new Error(`next-auth may not ${what}: sessions are opened by openSession alone`);
};

/**
 * next-auth's database adapter for one organization, held to the product's own rules (design section 5): a session is read
 * by the hash of its token and the organization of the host, through `readSession`; next-auth can neither open, prolong nor
 * link one, nor make a user. What it may see of a user is id and name.
 */
export function sessionAdapter(services: Services, organization: Organization, visit: Visit): SessionAdapter {
  const read = (token: string) => readSession(services, organization, token, { act: false });
  return {
    ...PrismaAdapter(services.db as unknown as Parameters<typeof PrismaAdapter>[0]),
    async getSessionAndUser(sessionToken) {
      const session = await read(sessionToken);
      if (!session) return null;
      const { userId, name, absoluteUntil } = session;
      return {
        session: { sessionToken, userId, expires: absoluteUntil },
        user: { id: userId, name, email: "", emailVerified: null },
      };
    },
    async deleteSession(sessionToken) {
      const session = await read(sessionToken);
      if (session) await endSession(services, visit, session);
    },
    // Who somebody at a provider is, the connections know (lib/domain/connections/resolve-person.ts).
    getUserByAccount: async () => null,
    updateSession: async () => null,
    createSession: refused("open a session"),
    createUser: refused("make a user"),
    updateUser: refused("change a user"),
    deleteUser: refused("delete a user"),
    linkAccount: refused("link an account"),
    unlinkAccount: refused("unlink an account"),
  };
}
