import { expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, testPolicyPlaces } from "@/lib/adapters/database/test-policy";
import { minutes } from "../duration";
import { linkSecret } from "../links/secret";
import { undoPolicy } from "../policy-changes/undo-policy";
import { type Branding, brandingOf, brandingSeal, changeBranding } from "./change-branding";

const test = await testDatabase();
const { services } = test;
const place = testPolicyPlaces(test);

async function here(policy: object = {}) {
  const there = await place(policy);
  const visit = await there.visitOf(there.owner.id);
  const change = async (more: Partial<Branding>, seen?: string, comment?: string) => {
    const organization = await there.fresh();
    const branding = { ...brandingOf(organization), ...more };
    return changeBranding(services, visit, { branding, seen: seen ?? brandingSeal(organization), comment });
  };
  return { ...there, visit, change };
}

it("changes what is different alone, and keeps what was and what is", async () => {
  const one = await here({ lock: { threshold: 5 } });
  const wish = { name: "  Acme  ", signInWords: "Closed on Sunday.\nBack on Monday.", troubleLabel: "Stuck?" };
  expect(await one.change(wish)).toMatchObject({ ok: true, value: { changed: 3 } });
  expect(await one.fresh()).toMatchObject({
    name: "Acme",
    signInWords: "Closed on Sunday.\nBack on Monday.",
    policy: { lock: { threshold: 5 }, trouble: { label: "Stuck?" } },
  });
  const [event] = await one.events("branding.changed");
  expect(event?.details).toMatchObject({ fields: ["name", "signInWords"] });
  const { noteId } = (event?.details ?? {}) as { noteId?: string };
  const note = await services.db.eventNote.findUnique({ where: { id: noteId } });
  expect(note?.changes).toMatchObject({ name: { to: "Acme" } });
});

it("changes the words of the way to help as the policy: with its event, and a link for every owner that takes it back", async () => {
  const one = await here({ lock: { threshold: 5 } });
  expect(await one.change({ troubleLabel: "Stuck?" }, undefined, "nobody found it")).toMatchObject({
    value: { changed: 1 },
  });
  expect(await one.events("branding.changed")).toEqual([]);
  const [event] = await one.events("policy.changed");
  const { changeId, noteId } = (event?.details ?? {}) as { changeId?: string; noteId?: string };
  expect(event?.details).toMatchObject({ changes: { "trouble.label": { to: "Stuck?" } } });
  expect(await services.db.eventNote.findUnique({ where: { id: noteId } })).toMatchObject({
    comment: "nobody found it",
  });
  const link = await services.db.link.findFirstOrThrow({ where: { userId: one.owner.id, purpose: "undo" } });
  expect(link.aboutId).toBe(changeId);
  const secret = linkSecret(services.linkKeys, link);
  expect(codeOf(await undoPolicy(services, one.visit, { secret, linkId: link.id }))).toBeNull();
  expect((await one.fresh()).policy).toEqual({ lock: { threshold: 5 } });
});

it("asks for the own password again when that was long ago, and for a reason where the policy does", async () => {
  const one = await here({ admin: { comment: true } });
  expect(codeOf(await one.change({ name: "Acme" }))).toBe("comment-missing");
  expect(codeOf(await one.change({ troubleLabel: "Stuck?" }, undefined, " "))).toBe("comment-missing");
  test.clock.advance(minutes(11));
  for (const wish of [{ name: "Acme" }, { troubleLabel: "Stuck?" }])
    expect(codeOf(await one.change(wish, undefined, "a new name"))).toBe("proof-needed");
  expect(await one.events("policy.changed")).toEqual([]);
});

it("writes nothing when nothing is different", async () => {
  const one = await here();
  expect(await one.change({})).toMatchObject({ ok: true, value: { changed: 0 } });
  expect(await one.events("branding.changed")).toEqual([]);
});

it("tells the second of two who saved meanwhile, and lets them save with what they were told", async () => {
  const one = await here();
  const seen = brandingSeal(await one.fresh());
  await one.change({ name: "Theirs" });
  const refused = await one.change({ name: "Mine" }, seen);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: "branding-changed-meanwhile", facts: { who: one.owner.name } },
  });
  const seal = refused.ok ? "" : String(refused.refusal.facts?.seal);
  expect((await one.change({ name: "Mine" }, seal)).ok).toBe(true);
  expect((await one.fresh()).name).toBe("Mine");
});

it("refuses a name that cannot be seen, and whoever may not", async () => {
  const one = await here();
  expect(await one.change({ name: "Ac\u202eme" })).toMatchObject({
    refusal: { code: "field-unprintable", facts: { field: "name" } },
  });
  const helper = await one.visitOf((await one.user("helpdesk")).id);
  const branding = { ...brandingOf(await one.fresh()), name: "Helped" };
  const seen = brandingSeal(await one.fresh());
  expect(codeOf(await changeBranding(services, helper, { branding, seen }))).toBe("not-allowed");
});
