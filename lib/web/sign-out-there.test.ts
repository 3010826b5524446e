import { expect, test } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { cookieNames } from "@/lib/cookies";
import { routes } from "@/lib/routes";
import { signOutThere } from "./sign-out-there";
import { duringRequest } from "./test-request";

const made = await testDatabase();
const { services, organization, createUser } = made;
const { connect } = testConnections(made);

test("a link to the way out of a provider ends nobody's session here, and loses nobody's cookie (T56)", async () => {
  const connection = await connect({ signOutAddress: "https://provider.test/slo" });
  const { sessionToken } = await signTestUserIn(services, await createUser());
  const headers = { cookie: `${cookieNames.session}=${sessionToken}` };
  const follow = () => duringRequest({ services, organization, headers }, () => signOutThere(connection.id));
  const cookies = async () => (await follow()).headers.getSetCookie();
  expect(await cookies()).toEqual([]);
  const endedAt = services.clock.now();
  await services.db.session.updateMany({
    data: { endedAt, connectionId: connection.id, providerSubject: "ann", method: "saml" },
  });
  const cleared = [expect.stringMatching(new RegExp(`^${cookieNames.session}=; Max-Age=0`))];
  expect(await cookies()).toEqual(cleared);
  await services.db.connection.updateMany({ data: { state: "off" } });
  expect(await cookies()).toEqual(cleared);
  expect((await follow()).value?.headers.get("location")).toBe(routes.signedOutHere);
});
