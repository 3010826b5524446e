import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, testPolicyPlaces } from "@/lib/adapters/database/test-policy";
import { hours } from "../duration";
import { readUndo } from "./read-undo";
import { undoPolicy } from "./undo-policy";

const test = await testDatabase();
const { services } = test;
const place = testPolicyPlaces(test);

describe("the link that takes a change back", () => {
  it("is mailed to every owner with an address, for one hour, and to nobody else", async () => {
    const here = await place();
    const other = await here.user("owner");
    await here.user("owner", { email: null });
    await here.user("owner", { suspended: true });
    const admin = await here.user("administrator");
    expect(await here.change(await here.visitOf(admin.id), { "lock.threshold": 5 })).toMatchObject({
      value: { owners: 2 },
    });
    const mails = await services.db.mail.findMany({
      where: { organizationId: here.organization.id, kind: "policy-changed" },
    });
    expect(mails.map(({ userId }) => userId).sort()).toEqual([here.owner.id, other.id].sort());
    const [one] = await here.undoLinks(other.id);
    expect(one && Number(one.link.expiresAt) - Number(one.link.createdAt)).toBe(3_600_000);
  });

  it("restores what was, once, for all owners together", async () => {
    const here = await place({ session: { most: 3 } });
    const other = await here.user("owner");
    await here.change(await here.visitOf(here.owner.id), {}, { wish: { preset: "strict", set: {} } });
    const [mine, theirs] = [(await here.undoLinks(here.owner.id))[0], (await here.undoLinks(other.id))[0]];
    if (!mine || !theirs) throw new Error("no links");
    const stranger = test.visit({ organization: await here.fresh() });
    expect(codeOf(await undoPolicy(services, stranger, mine))).toBeNull();
    expect(await here.fresh()).toMatchObject({ preset: "balanced", policy: { session: { most: 3 } } });
    expect(codeOf(await undoPolicy(services, stranger, mine))).toBe("link-used");
    expect(codeOf(await undoPolicy(services, stranger, theirs))).toBe("link-used");
    expect(await here.events("policy.undone")).toMatchObject([{ userId: here.owner.id, actorId: null }]);
  });

  it("leaves alone what was changed again since", async () => {
    const here = await place();
    const visit = await here.visitOf(here.owner.id);
    await here.change(visit, { "lock.threshold": 5, "session.most": 2 });
    await here.change(visit, { "lock.threshold": 7 });
    const [first, second] = await here.undoLinks(here.owner.id);
    if (!first || !second) throw new Error("no links");
    const undone = await undoPolicy(services, test.visit({ organization: here.organization }), first);
    expect(undone).toMatchObject({
      ok: true,
      value: { restores: [{ path: "session.most", to: 5 }], stays: ["lock.threshold"] },
    });
    expect((await here.fresh()).policy).toEqual({ lock: { threshold: 7 } });
    // A later change does not take the older link away.
    expect(codeOf(await undoPolicy(services, test.visit({ organization: here.organization }), second))).toBeNull();
    expect((await here.fresh()).policy).toEqual({ lock: { threshold: 5 } });
  });

  it("has one winner of many at once", async () => {
    const here = await place();
    await here.change(await here.visitOf(here.owner.id), { "lock.threshold": 5 });
    const [link] = await here.undoLinks(here.owner.id);
    if (!link) throw new Error("no link");
    const second = test.secondServices();
    const stranger = test.visit({ organization: here.organization });
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => undoPolicy(i % 2 ? services : second, stranger, link)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await here.events("policy.undone")).toHaveLength(1);
  });

  it("is no good after an hour, for a former owner, with another link's id, or in another organization", async () => {
    const here = await place();
    const other = await here.user("owner");
    await here.change(await here.visitOf(here.owner.id), { "lock.threshold": 5 });
    const [mine, theirs] = [(await here.undoLinks(here.owner.id))[0], (await here.undoLinks(other.id))[0]];
    if (!mine || !theirs) throw new Error("no links");
    const stranger = test.visit({ organization: here.organization });
    expect(codeOf(await undoPolicy(services, stranger, { secret: mine.secret, linkId: theirs.linkId }))).toBe(
      "link-other-tab",
    );
    const elsewhere = test.visit({ organization: await test.createOrganization() });
    expect(codeOf(await undoPolicy(services, elsewhere, mine))).toBe("link-invalid");
    await services.db.user.update({ where: { id: other.id }, data: { rank: "administrator" } });
    expect(codeOf(await undoPolicy(services, stranger, theirs))).toBe("link-revoked");
    test.clock.advance(hours(1));
    expect(codeOf(await readUndo(services, services.db, stranger, mine.secret))).toBe("link-expired");
    expect(codeOf(await undoPolicy(services, stranger, mine))).toBe("link-expired");
    expect((await here.fresh()).policy).toEqual({ lock: { threshold: 5 } });
  });
});
