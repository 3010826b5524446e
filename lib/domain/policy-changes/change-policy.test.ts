import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, testPolicyPlaces } from "@/lib/adapters/database/test-policy";
import { hours, minutes } from "../duration";
import { changePolicy } from "./change-policy";
import { policySeal } from "./policy-wish";
import type { SettingValues } from "./setting-values";

const test = await testDatabase();
const { services } = test;
const place = testPolicyPlaces(test);

describe("changing the policy", () => {
  it("stores what differs from Balanced alone, and writes one event with what was and what is", async () => {
    const here = await place();
    const visit = await here.visitOf(here.owner.id);
    expect(
      await here.change(visit, { "lock.threshold": 5, "lock.window": hours(1) }, { comment: "audit of May" }),
    ).toMatchObject({
      ok: true,
      value: { changed: 1, owners: 1 },
    });
    expect((await here.fresh()).policy).toEqual({ lock: { threshold: 5 } });
    const told = await here.events("policy.changed");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      actorId: here.owner.id,
      details: { changes: { "lock.threshold": { from: 10, to: 5 } } },
    });
    const { noteId } = (told[0]?.details ?? {}) as { noteId?: string };
    expect(await services.db.eventNote.findUnique({ where: { id: noteId } })).toMatchObject({
      comment: "audit of May",
    });
  });

  it("takes a preset whole, and with it nothing of what was before", async () => {
    const here = await place({ session: { most: 3 } });
    const visit = await here.visitOf(here.owner.id);
    expect(codeOf(await here.change(visit, {}, { wish: { preset: "strict", set: {} } }))).toBeNull();
    const { preset, policy } = await here.fresh();
    expect(preset).toBe("strict");
    expect(policy).toMatchObject({ session: { most: 2 }, lock: { threshold: 5 } });
  });

  it.each([
    ["an administrator", "administrator", null],
    ["the help desk", "helpdesk", "not-allowed"],
    ["somebody without a rank", "none", "not-allowed"],
  ] as const)("is open to %s or refused", async (_, rank, code) => {
    const here = await place();
    const person = await here.user(rank);
    expect(codeOf(await here.change(await here.visitOf(person.id), { "lock.threshold": 6 }))).toBe(code);
    expect((await here.fresh()).policy).toEqual(code ? {} : { lock: { threshold: 6 } });
  });

  it("asks for the own password again when that was long ago", async () => {
    const here = await place();
    const visit = await here.visitOf(here.owner.id);
    test.clock.advance(minutes(11));
    expect(codeOf(await here.change(visit, { "lock.threshold": 6 }))).toBe("proof-needed");
  });

  it("is refused when somebody else changed it meanwhile, and says who", async () => {
    const here = await place();
    const second = await here.user("administrator");
    const [mine, theirs] = [await here.visitOf(here.owner.id), await here.visitOf(second.id)];
    const seen = policySeal(await here.fresh());
    await here.change(theirs, { "lock.threshold": 6 });
    const refused = await here.change(mine, { "session.most": 2 }, { seen });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "policy-changed-meanwhile", facts: { who: second.name } },
    });
    expect(codeOf(await here.change(mine, { "session.most": 2 }))).toBeNull();
    expect((await here.fresh()).policy).toEqual({ lock: { threshold: 6 }, session: { most: 2 } });
  });

  it("lets exactly one of many that saw the same policy through", async () => {
    const here = await place();
    const visit = await here.visitOf(here.owner.id);
    const seen = policySeal(await here.fresh());
    const second = test.secondServices();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        changePolicy(i % 2 ? services : second, visit, {
          wish: { set: { "session.most": i + 6 } },
          seen,
          accepted: false,
        }),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await here.events("policy.changed")).toHaveLength(1);
  });

  it.each([
    ["reset.lifetime", hours(25)],
    ["password.minLength", 14],
    ["signIn.explicit", true],
    ["activation.lifetime", "unlimited"],
  ] as const)("asks for the author's word when %s falls short of a standard (T1, T28)", async (path, value) => {
    const here = await place();
    const visit = await here.visitOf(here.owner.id);
    expect(codeOf(await here.change(visit, { [path]: value }))).toBe("policy-not-accepted");
    expect(codeOf(await here.change(visit, { [path]: value }, { accepted: true }))).toBeNull();
    // It is asked for once, not at every later change.
    expect(codeOf(await here.change(visit, { "lock.threshold": 9 }))).toBeNull();
  });

  it("refuses what is out of its bounds, and a page of help without a way", async () => {
    const here = await place();
    const visit = await here.visitOf(here.owner.id);
    for (const set of [
      { "lock.threshold": 2 },
      { "reset.lifetime": hours(24 * 8) },
      { "trouble.choices": [] },
      { "lock.release": "never" },
    ])
      expect(codeOf(await here.change(visit, set as SettingValues, { accepted: true }))).toBe("field-invalid");
    expect(codeOf(await here.change(visit, { "lock.threshold": 10 }))).toBe("policy-unchanged");
  });
});
