import { randomUUID } from "node:crypto";
import { after, before, hours, type Seconds } from "@/lib/domain/duration";
import type { PolicyOverride } from "@/lib/domain/policy";
import { strangersLane } from "@/lib/domain/sign-in/lane";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import type { Risk } from "@/lib/domain/tomorrow/risks";
import { listUsers } from "@/lib/domain/users/list-users";
import type { Viewer } from "@/lib/domain/users/user-filter";
import type { testDatabase } from "./test-database";
import { testLinks } from "./test-links";
import { type TestUser, testPassword } from "./test-user";

/** What tests of whoever will fail do again and again: towns, whose people are named for what is the matter with them. */
export function testRisks(made: Awaited<ReturnType<typeof testDatabase>>) {
  const { services, visit, createUser, createOrganization } = made;
  const { linkFor } = testLinks(made);
  const { db } = services;
  const now = services.clock.now();
  const ago = (age: Seconds) => before(now, age);

  /** An organization with its people; each is named for what is the matter with them. */
  async function town(policy: PolicyOverride = {}) {
    const organization = await createOrganization({ policy });
    const organizationId = organization.id;
    const person = (username: string, more: TestUser = {}) => createUser({ organization, username, ...more });
    const owner = await person("owner", { rank: "owner" });
    const viewer: Viewer = { organization, actor: { userId: owner.id, rank: "owner" }, now };
    const invited = async (username: string, sentAgo: Seconds, goodFor: Seconds, more: TestUser = {}) => {
      const user = await person(username, { activated: false, ...more });
      const { linkId } = await linkFor(user.id, "activation", organization);
      const times = { createdAt: ago(sentAgo), expiresAt: after(ago(sentAgo), goodFor) };
      await db.link.update({ where: { id: linkId }, data: times });
      return { ...user, linkId };
    };
    const temporary = async (username: string, until: Date) => {
      const user = await person(username);
      await db.password.update({ where: { userId: user.id }, data: { temporaryUntil: until } });
      return user;
    };
    const locked = async (username: string, more: TestUser & { consecutive?: number } = {}) => {
      const { consecutive = 5, ...rest } = more;
      const user = await person(username, rest);
      const counter = { organizationId, userId: user.id, lane: strangersLane, inFlight: [], failures: [] };
      await db.attemptCounter.create({ data: { ...counter, lockedAt: now, lastAttemptAt: now, consecutive } });
      return user;
    };
    const mailed = async (username: string, state: "refused" | "accepted", more: TestUser = {}, address?: string) => {
      const user = await person(username, more);
      const mail = {
        organizationId,
        userId: user.id,
        address: address ?? user.email ?? "",
        kind: "reset",
        language: "en",
      };
      const sent = { facts: {}, state, attempts: 1, createdAt: ago(hours(1)), expiresAt: now };
      await db.mail.create({ data: { id: randomUUID(), messageId: randomUUID(), ...mail, ...sent } });
      return user;
    };
    const lastIn = (userId: string, at: Date) =>
      db.signInTally.create({ data: { organizationId, userId, count: 1, lastAt: at } });
    const knock = (username: string) =>
      signIn(services, visit({ organization }), {
        identifier: username,
        password: testPassword,
        sharedComputer: false,
      });
    const found = async (risk: Risk, by = viewer) =>
      (await listUsers(services, by, { risk }, "name", {})).rows.map(({ username }) => username);
    return { organization, person, viewer, invited, temporary, locked, mailed, lastIn, knock, found };
  }

  return { town, linkFor, now, ago };
}
