import type { OidcProvider } from "@/e2e/support/providers/oidc-provider";
import { clientSecretContext } from "@/lib/domain/connections/client-secret";
import { seal } from "@/lib/domain/connections/seal";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import type { Prisma } from "@/prisma/generated/client";
import { testBrowser } from "./test-browser";

interface Town {
  organization: Organization;
  connection: { id: string };
}
type Wish = Partial<Prisma.ConnectionUncheckedCreateInput> & { publicClient?: boolean };

/** What tests of the whole way through an OpenID provider do again and again, over real HTTP. `town` is testArrivals'. */
export function testOidc<There extends Town>(
  { services, town }: { services: Services; town: (wish: object) => Promise<There> },
  provider: OidcProvider,
) {
  const { db, linkKeys } = services;

  /** An organization whose students come through the provider, found by `sub` unless told otherwise. */
  async function place({ publicClient = false, ...wish }: Wish = {}) {
    const scopes = ["openid", "email", "profile", "groups"];
    const there = await town({ protocol: "oidc", matchBy: "sub", scopes, ...wish });
    const { organization, connection } = there;
    const { id: connectionId } = connection;
    const back = `${organization.origin}/api/auth/callback/${connectionId}`;
    const client = provider.register(back, publicClient ? { token_endpoint_auth_method: "none" } : {});
    const secret = (text: string) => seal(linkKeys, clientSecretContext(connectionId), text);
    const clientSecret = publicClient ? null : secret(client.clientSecret);
    const data = { issuer: provider.issuer, clientId: client.clientId, clientSecret };
    await db.connection.update({ where: { id: connectionId }, data });

    const answers = () =>
      db.providerAnswer.findMany({ where: { connectionId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
    /** The line that says no in the newest answer of the log. */
    async function refusedLine() {
      const last = (await answers()).at(-1);
      const checks = (last?.checks ?? []) as { check: string; passed: boolean; facts?: object }[];
      return { outcome: last?.outcome, ...checks.find(({ passed }) => !passed) };
    }
    const sessions = () => db.session.count({ where: { organizationId: organization.id, method: "oidc" } });
    const browser = () => testBrowser({ services, organization, connectionId, back });
    return { ...there, secret, browser, answers, refusedLine, sessions };
  }

  return { place };
}
