import type { Connection } from "@/lib/domain/connections/connection";
import type { ProviderStatement } from "@/lib/domain/connections/provider-statement";
import { resolvePerson } from "@/lib/domain/connections/resolve-person";
import type { Services } from "@/lib/domain/services";
import { testConnections } from "./test-connections";
import type { testDatabase } from "./test-database";
import { signTestUserIn } from "./test-session";

/** What tests of whoever comes from a provider do again and again: towns with a connection. */
export function testArrivals(made: Awaited<ReturnType<typeof testDatabase>>) {
  const { services, createUser, createOrganization, visit } = made;
  const { db } = services;
  const { connect, roleOf, give } = testConnections(made);

  /** An organization with an owner, a connection, and people who come through it. */
  async function town(wish: Parameters<typeof connect>[0] = {}) {
    const organization = await createOrganization();
    const organizationId = organization.id;
    const connection = await connect({ organization, ...wish });
    const role = await roleOf(connection);
    const signedIn = async (more: Parameters<typeof createUser>[0], proven = {}) => {
      const user = await createUser({ organization, ...more });
      return { user, by: visit({ organization, ...(await signTestUserIn(services, user, proven)) }) };
    };
    const person = async (username: string, more: Parameters<typeof createUser>[0] = {}) => {
      const user = await createUser({ organization, username, ...more });
      await give(user, role.id);
      return user;
    };
    const arrive = async (said: ProviderStatement, by: Connection = connection, on: Services = services) =>
      on.db.$transaction((tx) => resolvePerson(tx, on, visit({ organization }), { connection: by, statement: said }));
    const outcome = async (...asked: Parameters<typeof arrive>) => {
      const result = await arrive(...asked);
      return result.ok ? result.value : result.refusal.code;
    };
    const links = () => db.identity.findMany({ where: { organizationId } });
    const mails = () => db.mail.findMany({ where: { organizationId, kind: "link-waits" } });
    const owner = await signedIn({ rank: "owner" });
    return { organization, organizationId, connection, role, signedIn, person, arrive, outcome, links, mails, owner };
  }

  return { town };
}
