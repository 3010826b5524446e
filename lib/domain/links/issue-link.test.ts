import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { hours, minutes } from "../duration";
import { issueLink, type NewLink } from "./issue-link";

const { services, clock, organization, createUser, secondServices } = await testDatabase();

const issue = (more: Partial<NewLink> & { userId: string }, by = services) =>
  by.db.$transaction((tx) => issueLink(tx, by, { organization, purpose: "reset", ...more }));

describe("asking for a link", () => {
  test("again within 30 minutes gives the same link; later a new one replaces it", async () => {
    const { id: userId } = await createUser();
    const first = await issue({ userId });
    clock.advance(minutes(29));
    const again = await issue({ userId });
    expect(again).toMatchObject({ repeated: true, link: { id: first.link.id } });
    clock.advance(minutes(2));
    const later = await issue({ userId });
    expect(later.repeated).toBe(false);
    expect(later.link.id).not.toBe(first.link.id);
    const old = await services.db.link.findUniqueOrThrow({ where: { id: first.link.id } });
    expect(old.replacedAt).not.toBeNull();
  });

  test("gives the life of the policy, for each purpose its own", async () => {
    const { id: userId } = await createUser({ activated: false });
    const life = async (purpose: "reset" | "activation") => {
      const { link } = await issue({ userId, purpose });
      return (Number(link.expiresAt) - Number(link.createdAt)) / 1_000;
    };
    expect(await life("reset")).toBe(hours(6));
    expect(await life("activation")).toBe(hours(7 * 24));
  });

  test("an unlimited activation link has no end", async () => {
    const { id: userId } = await createUser({ activated: false });
    const unlimited = { ...organization, policy: { activation: { lifetime: "unlimited" } } };
    const { link } = await issue({ userId, purpose: "activation", organization: unlimited });
    expect(link.expiresAt).toBeNull();
  });

  test("of a very short life only the first half is mailed again", async () => {
    const { id: userId } = await createUser();
    const short = { ...organization, policy: { reset: { lifetime: minutes(10) } } };
    const first = await issue({ userId, organization: short });
    clock.advance(minutes(4));
    expect((await issue({ userId, organization: short })).link.id).toBe(first.link.id);
    clock.advance(minutes(2));
    expect((await issue({ userId, organization: short })).link.id).not.toBe(first.link.id);
  });

  test("a lifetime of its own always makes a new link", async () => {
    const { id: userId } = await createUser({ activated: false });
    const first = await issue({ userId, purpose: "activation" });
    const own = await issue({ userId, purpose: "activation", lifetime: hours(1) });
    expect(own.link.id).not.toBe(first.link.id);
    expect(Number(own.link.expiresAt) - Number(own.link.createdAt)).toBe(3_600_000);
  });

  test("a link with a lifetime of its own is neither mailed again nor replaced by a request (T90)", async () => {
    const { id: userId } = await createUser();
    const standing = async (id: string) => (await services.db.link.findUniqueOrThrow({ where: { id } })).replacedAt;
    const asked = await issue({ userId });
    const own = await issue({ userId, lifetime: hours(1) });
    expect(await standing(asked.link.id)).not.toBeNull();
    const request = await issue({ userId });
    expect(request).toMatchObject({ repeated: false, link: { ownLifetime: false } });
    expect(Number(request.link.expiresAt) - Number(request.link.createdAt)).toBe(6 * 3_600_000);
    clock.advance(minutes(31));
    const later = await issue({ userId });
    expect(later.link.id).not.toBe(request.link.id);
    expect(await standing(request.link.id)).not.toBeNull();
    expect(await standing(own.link.id)).toBeNull();
    await issue({ userId, lifetime: hours(1) });
    expect(await standing(own.link.id)).not.toBeNull();
    expect(await standing(later.link.id)).not.toBeNull();
  });

  test("a link made with a key that is gone is not mailed again", async () => {
    const { id: userId } = await createUser();
    const first = await issue({ userId });
    const rotated = { ...services, linkKeys: { current: 2, keys: new Map([[2, Buffer.alloc(32, 2)]]) } };
    expect((await issue({ userId }, rotated)).link).toMatchObject({ keyId: 2 });
    expect(first.link.keyId).toBe(1);
  });

  test("a renewed activation link remembers the administrator who invited", async () => {
    const admin = await createUser({ rank: "administrator" });
    const { id: userId } = await createUser({ activated: false });
    await issue({ userId, purpose: "activation", invitedById: admin.id });
    clock.advance(hours(1));
    expect((await issue({ userId, purpose: "activation" })).link.invitedById).toBe(admin.id);
  });

  test("forty parallel requests over two pools make one link", async () => {
    const { id: userId } = await createUser();
    const other = secondServices();
    const made = await Promise.all(Array.from({ length: 40 }, (_, n) => issue({ userId }, n % 2 ? services : other)));
    expect(new Set(made.map(({ link }) => link.id)).size).toBe(1);
    expect(made.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });
});
