import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { before, days, minutes, type Seconds } from "../duration";
import { causesOf, readStatus } from "./read-status";

const made = await testDatabase();
const { services, clock, createOrganization } = made;
const { db } = services;
const { connect } = testConnections(made);

/** An organization with a provider of which the log holds these outcomes. */
async function place(state: "on" | "off" = "on") {
  const organization = await createOrganization();
  const connection = await connect({ organization, protocol: "oidc", name: "Campus", state });
  const log = async (outcome: string, age: Seconds) => {
    const at = before(clock.now(), age);
    const about = { organizationId: organization.id, connectionId: connection.id, purpose: "signIn" as const };
    const kept = { checks: [], received: {}, expiresAt: new Date(at.getTime() + days(14) * 1_000) };
    await db.providerAnswer.create({ data: { id: randomUUID(), ...about, outcome, at, ...kept } });
    return at;
  };
  const causes = async () => causesOf(await readStatus(services, organization));
  return { log, causes };
}

test("a provider that did not answer the last three within ten minutes is away, since the first of them all", async () => {
  const { log, causes } = await place();
  await log("entered", minutes(40));
  const since = await log("sso-away", minutes(30));
  await log("sso-away", minutes(9));
  await log("sso-away", minutes(8));
  expect(await causes()).toEqual([]);
  await log("sso-away", minutes(7));
  const found = { code: "provider-away", part: "signIn", since, facts: { provider: "Campus" } };
  expect(await causes()).toEqual([found]);
  for (const code of ["sso-flow", "sso-answer"]) await log(code, minutes(1));
  expect(await causes()).toEqual([found]);
  await log("sso-nobody", minutes(0));
  expect(await causes()).toEqual([]);
});

test("it is no cause where nobody has tried for ten minutes, where the connection is off, or of somebody else", async () => {
  const [here, off, other] = [await place(), await place("off"), await place()];
  for (const { log } of [here, off]) for (let n = 0; n < 3; n++) await log("sso-away", minutes(1));
  expect(await here.causes()).toHaveLength(1);
  expect(await off.causes()).toEqual([]);
  expect(await other.causes()).toEqual([]);
  clock.advance(minutes(10));
  expect(await here.causes()).toEqual([]);
});
