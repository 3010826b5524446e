import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { User } from "@/prisma/generated/client";
import { suspend } from "../administration/suspend";
import { listUserEvents } from "../history/list-user-events";
import { inviteUser } from "../links/invite-user";
import { listUserMails } from "../mail/list-user-mails";
import { queueMail } from "../mail/queue-mail";
import { type LiveSession, readSession } from "../sessions/read-session";
import { readLocks } from "../sign-in/read-locks";
import { signIn } from "../sign-in/sign-in";
import { readProfile } from "./read-profile";
import { readSuspension } from "./read-suspension";

const { services, organization, createUser, createOrganization, visit } = await testDatabase();

/** The session of somebody of a rank, as a page reads it, and their visit. */
async function actorOf(user: User) {
  const who = visit(await signTestUserIn(services, user));
  const actor = await readSession(services, organization, who.sessionToken, { act: false });
  return { actor: actor as LiveSession, who };
}
const { actor: owner, who: owners } = await actorOf(await createUser({ rank: "owner", name: "Olive" }));
const wrongly = (user: User, more = {}) =>
  signIn(services, visit(more), { identifier: user.username, password: "certainly not it", sharedComputer: false });

describe("the profile of a user", () => {
  test("is nobody's in another organization, nor under an id that nobody has (T88)", async () => {
    const elsewhere = await createOrganization();
    const foreign = await createUser({ organization: elsewhere });
    expect(await readProfile(services, owners, owner, foreign.id)).toBeNull();
    expect(await readProfile(services, owners, owner, randomUUID())).toBeNull();
  });

  test("is seen by a help desk that is limited to a role only of its users; their mails and events too", async () => {
    const helper = await createUser({ rank: "helpdesk" });
    const inside = await createUser({ methods: ["password"] });
    const outside = await createUser();
    const { roleId } = await services.db.userRole.findFirstOrThrow({ where: { userId: inside.id } });
    await services.db.helpdeskRole.create({ data: { organizationId: organization.id, userId: helper.id, roleId } });
    const { actor, who } = await actorOf(helper);
    expect(await readProfile(services, who, actor, inside.id)).toMatchObject({ userId: inside.id, state: "open" });
    expect(await readProfile(services, who, actor, outside.id)).toBeNull();
    for (const user of [inside, outside]) {
      await queueMail(services.db, services, {
        ...{ organization, userId: user.id, address: "a@example.test", language: "en", kind: "reset" },
        facts: { username: user.username },
      });
      await wrongly(user);
      const seen = user === inside ? 1 : 0;
      expect((await listUserMails(services, who, actor, { userId: user.id })).mails).toHaveLength(seen);
      expect((await listUserEvents(services, who, actor, { userId: user.id })).events).toHaveLength(seen);
    }
  });

  test("names who else has the address (R106), and an invitation that a suspension ended", async () => {
    const email = `${randomUUID()}@example.test`;
    const user = await createUser({ email, activated: false });
    const twin = await createUser({ email });
    const { actor, who } = await actorOf(await createUser({ rank: "owner" }));
    await inviteUser(services, who, { userId: user.id });
    expect(await readProfile(services, who, actor, user.id)).toMatchObject({
      state: "invited",
      endedInvitation: null,
      sameAddress: [{ userId: twin.id, name: twin.name, username: twin.username }],
    });
    expect((await suspend(services, who, { userId: user.id })).ok).toBe(true);
    const suspended = await readProfile(services, who, actor, user.id);
    expect(suspended?.endedInvitation).toMatchObject({ endedAt: suspended?.suspendedAt });
  });

  test("tells the lock of strangers, although the administrator's own browser is known to the account", async () => {
    const user = await createUser();
    const entered = await signIn(services, visit(), {
      identifier: user.username,
      password: testPassword,
      sharedComputer: false,
    });
    const deviceToken = entered.ok && "deviceToken" in entered.value ? entered.value.deviceToken : null;
    expect(deviceToken).toBeTruthy();
    for (let n = 0; n < 10; n++) await wrongly(user);
    const profile = await readProfile(services, { ...owners, deviceToken }, owner, user.id);
    expect(profile?.state).toBe("locked");
    const [strangers, device] = await readLocks(services, owners, user.id);
    expect(strangers).toMatchObject({ userAgent: null, failures: 10, lock: { locked: true } });
    expect(device).toMatchObject({ failures: 0, lock: { locked: false } });
  });

  test("carries the open invitation, by whom, and never its secret; nothing of it once the person is active", async () => {
    const user = await createUser({ activated: false });
    const invited = await inviteUser(services, owners, { userId: user.id });
    const profile = await readProfile(services, owners, owner, user.id);
    expect(profile).toMatchObject({
      state: "invited",
      links: [{ purpose: "activation", issuedBy: "Olive", openedAt: null }],
    });
    expect(profile?.links[0]?.mails).toMatchObject([{ address: user.email, state: "queued" }]);
    expect(Object.keys(profile?.links[0] ?? {})).not.toContain("secret");
    expect(invited.ok && invited.value.link.id).toBe(profile?.links[0]?.id);
    await services.db.user.update({ where: { id: user.id }, data: { activatedAt: services.clock.now() } });
    expect((await readProfile(services, owners, owner, user.id))?.links).toEqual([]);
  });

  test("knows who suspended, and why", async () => {
    const user = await createUser();
    await suspend(services, owners, { userId: user.id, comment: "left the company" });
    expect((await readProfile(services, owners, owner, user.id))?.state).toBe("suspended");
    expect(await readSuspension(services, owners, user.id)).toEqual({ by: "Olive", comment: "left the company" });
    const { events } = await listUserEvents(services, owners, owner, { userId: user.id });
    expect(events[0]).toMatchObject({
      kind: "user.suspended",
      actorName: "Olive",
      byOther: true,
      comment: "left the company",
    });
  });
});

describe("a list with many lines", () => {
  test("goes on after its last line, each line once, also where several have one time", async () => {
    const user = await createUser();
    const at = services.clock.now();
    await services.db.accessEvent.createMany({
      data: Array.from({ length: 70 }, () => ({
        organizationId: organization.id,
        userId: user.id,
        at,
        kind: "link.opened",
      })),
    });
    const seen: bigint[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listUserEvents>> = await listUserEvents(services, owners, owner, {
        userId: user.id,
        before,
      });
      seen.push(...page.events.map(({ id }) => id));
      before = page.next;
    } while (before);
    expect(seen).toHaveLength(70);
    expect(new Set(seen).size).toBe(70);
  });

  test("begins anew where the address carries no mark of ours", async () => {
    const user = await createUser();
    await wrongly(user);
    for (const before of ["x", "1.x", "99999999999999999.1", ["a"], `1.${randomUUID()}`])
      expect((await listUserEvents(services, owners, owner, { userId: user.id, before })).events).toHaveLength(1);
  });
});
