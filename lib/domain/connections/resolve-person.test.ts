import { describe, expect, test } from "vitest";
import { testArrivals } from "@/lib/adapters/database/test-arrivals";
import { statement, testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { removeUser } from "../administration/remove-user";
import { minutes } from "../duration";
import { approveIdentity } from "./approve-identity";
import { linkOwn } from "./link-own";
import { refuseIdentity } from "./refuse-identity";

const made = await testDatabase();
const { services, visit, secondServices } = made;
const { db } = services;
const { give } = testConnections(made);
const { town } = testArrivals(made);
const second = secondServices();

describe("the first sign-in", () => {
  test("links the subject, which alone counts from then on", async () => {
    const { person, outcome, links, connection } = await town({ matchBy: "uid" });
    const ann = await person("ann");
    expect(await outcome(statement("s-1", { uid: "ann" }))).toEqual({ userId: ann.id, how: "first" });
    expect(await links()).toMatchObject([{ subject: "s-1", userId: ann.id, approvedAt: null }]);
    await db.user.update({ where: { id: ann.id }, data: { username: "new", usernameKey: "new" } });
    expect(await outcome(statement("s-1", { uid: "whatever" }))).toEqual({ userId: ann.id, how: "link" });
    await person("ann");
    expect(await outcome(statement("s-1", { uid: "ann" }))).toMatchObject({ userId: ann.id });
    expect(await outcome(statement("s-2", { uid: "new" }))).toBe("sso-linked-already");
    expect(connection.roleIds).toEqual([]);
  });

  test("of two with one subject at once makes one link, and of two subjects for one user one wins", async () => {
    for (let round = 0; round < 5; round++) {
      const { person, outcome, links, connection } = await town({ matchBy: "uid" });
      const ann = await person("ann");
      const same = statement("s-1", { uid: "ann" });
      const both = await Promise.all([outcome(same), outcome(same, connection, second)]);
      expect(both.map((one) => (one as { userId: string }).userId)).toEqual([ann.id, ann.id]);
      const bob = await person("bob");
      const [one, other] = await Promise.all([
        outcome(statement("b-1", { uid: "bob" })),
        outcome(statement("b-2", { uid: "bob" }), connection, second),
      ]);
      expect([one, other].filter((said) => said === "sso-linked-already")).toHaveLength(1);
      expect((await links()).filter(({ userId }) => userId === bob.id)).toHaveLength(1);
    }
  });

  test("of somebody who is removed at the same moment links nobody, or goes with them", async () => {
    for (let round = 0; round < 5; round++) {
      const { person, outcome, links, owner } = await town();
      const ann = await person("ann");
      const removal = { userId: ann.id, confirmation: "ann", comment: "left" };
      const [said, removed] = await Promise.all([
        outcome(statement("ann")),
        removeUser(second, owner.by, removal).then(({ ok }) => ok),
      ]);
      expect(removed).toBe(true);
      expect(said === "sso-nobody" || (said as { userId: string }).userId === ann.id).toBe(true);
      expect(await links()).toEqual([]);
    }
  });
});

describe("somebody with a rank", () => {
  test("waits until somebody who may approves it, and every owner is told once", async () => {
    const { person, outcome, links, mails, owner, signedIn } = await town();
    const admin = await person("admin", { rank: "administrator" });
    for (let times = 0; times < 3; times++) expect(await outcome(statement("admin"))).toBe("sso-waits");
    expect(await mails()).toMatchObject([
      { userId: owner.user.id, facts: { aboutUsername: "admin", subject: "admin" } },
    ]);
    const [link] = await links();
    const input = { userId: admin.id, identityId: link?.id ?? "" };
    const peer = await signedIn({ rank: "administrator" });
    expect(await approveIdentity(services, peer.by, input)).toMatchObject({ refusal: { code: "higher-rank" } });
    const stale = await signedIn({ rank: "owner" }, { provenAgo: minutes(11) });
    expect(await approveIdentity(services, stale.by, input)).toMatchObject({ refusal: { code: "proof-needed" } });
    expect((await approveIdentity(services, owner.by, input)).ok).toBe(true);
    expect(await outcome(statement("admin"))).toEqual({ userId: admin.id, how: "link" });
    expect(await links()).toMatchObject([{ approvedById: owner.user.id }]);
  });

  test("cannot approve their own, but links it with their own password", async () => {
    const { organization, role, outcome, links, connection, signedIn } = await town();
    const { user, by } = await signedIn({ rank: "owner", username: "boss" });
    await give(user, role.id);
    expect(await outcome(statement("boss"))).toBe("sso-waits");
    const [link] = await links();
    const own = { userId: user.id, identityId: link?.id ?? "" };
    expect(await approveIdentity(services, by, own)).toMatchObject({ refusal: { code: "own-account" } });
    const linkBy = (who: typeof by, subject: string) =>
      db.$transaction((tx) => linkOwn(tx, services, who, connection, statement(subject)));
    expect((await linkBy(by, "boss")).ok).toBe(true);
    expect(await outcome(statement("boss"))).toEqual({ userId: user.id, how: "link" });
    expect(await linkBy(by, "another")).toMatchObject({ refusal: { code: "sso-linked-already" } });
    const stranger = await signedIn({});
    expect(await linkBy(stranger.by, "x")).toMatchObject({ refusal: { code: "sso-other-way" } });
    await give(stranger.user, role.id);
    expect(await linkBy(stranger.by, "boss")).toMatchObject({ refusal: { code: "sso-linked-already" } });
    const old = visit({ organization, ...(await signTestUserIn(services, stranger.user, { provenAgo: minutes(11) })) });
    expect(await linkBy(old, "x")).toMatchObject({ refusal: { code: "proof-needed" } });
    await db.session.updateMany({ where: { userId: stranger.user.id }, data: { method: "saml" } });
    expect(await linkBy(stranger.by, "x")).toMatchObject({ refusal: { code: "proof-needed" } });
  });

  test("waits anew when the link is refused or the rank came later, and owners are not told every time", async () => {
    const { person, outcome, links, mails, owner } = await town();
    const ann = await person("ann");
    expect(await outcome(statement("ann"))).toMatchObject({ how: "first" });
    await db.user.update({ where: { id: ann.id }, data: { rank: "helpdesk" } });
    expect(await outcome(statement("ann"))).toBe("sso-waits");
    const [link] = await links();
    const now = services.clock.now();
    await db.session.create({
      data: {
        ...{ id: crypto.randomUUID(), organizationId: ann.organizationId, userId: ann.id, method: "saml" },
        ...{ connectionId: link?.connectionId, tokenHash: new Uint8Array(32), clientAddress: "", userAgent: "" },
        ...{ createdAt: now, authenticatedAt: now, lastActAt: now },
      },
    });
    const input = { userId: ann.id, identityId: link?.id ?? "" };
    expect((await refuseIdentity(services, owner.by, input)).ok).toBe(true);
    expect(await db.session.count({ where: { userId: ann.id, endedAt: null } })).toBe(0);
    expect(await refuseIdentity(services, owner.by, input)).toMatchObject({ refusal: { code: "identity-unknown" } });
    expect(await outcome(statement("ann"))).toBe("sso-waits");
    expect(await mails()).toHaveLength(1);
  });
});
