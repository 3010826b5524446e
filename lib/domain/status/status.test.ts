import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import type { MailState } from "@/prisma/generated/enums";
import { before, hours, minutes, type Seconds } from "../duration";
import { mailDelay } from "./mail-delay";
import { endNotice, postNotice } from "./post-notice";
import { readNotice } from "./read-notice";

describe("whether mails leave", async () => {
  const { services, clock, createOrganization } = await testDatabase();
  const { db } = services;

  const mail = async (organizationId: string, age: Seconds, state: MailState = "queued") => {
    const id = randomUUID();
    const createdAt = before(clock.now(), age);
    const expiresAt = new Date(createdAt.getTime() + 86_400_000);
    const who = { userId: null, address: "somebody@example.test", kind: "reset", language: "en", facts: {} };
    await db.mail.create({ data: { ...who, id, organizationId, state, messageId: `<${id}>`, createdAt, expiresAt } });
    return createdAt;
  };

  it("says nothing where none waits, or not for long", async () => {
    const place = await createOrganization();
    expect(await mailDelay(services, place)).toBeNull();
    await mail(place.id, minutes(4));
    expect(await mailDelay(services, place)).toBeNull();
  });

  it("says since when, where one waits for more than five minutes and none was taken since", async () => {
    const place = await createOrganization();
    await mail(place.id, minutes(30), "accepted");
    const since = await mail(place.id, minutes(20));
    await mail(place.id, minutes(6));
    expect(await mailDelay(services, place)).toEqual(since);
    expect(await mailDelay(services, await createOrganization())).toBeNull();
  });

  it("takes one slow server for nobody else's trouble", async () => {
    const place = await createOrganization();
    await mail(place.id, minutes(20));
    await mail(place.id, minutes(2), "accepted");
    expect(await mailDelay(services, place)).toBeNull();
  });
});

describe("what an administrator tells everybody at the door", async () => {
  const { services, clock, organization, createUser, createOrganization, visit } = await testDatabase();
  const admin = await createUser({ rank: "administrator" });
  const helper = await createUser({ rank: "helpdesk" });
  const by = visit(await signTestUserIn(services, admin));
  const kinds = async () =>
    (
      await services.db.accessEvent.findMany({
        where: { organizationId: organization.id, kind: { startsWith: "notice." } },
        orderBy: { id: "asc" },
      })
    ).map(({ kind }) => kind);

  it("stands there until its time is over, in its own organization alone", async () => {
    const posted = await postNotice(services, by, { text: " Mail is slow.\r\nWe work on it.\u200b ", lasts: hours(1) });
    expect(posted.ok).toBe(true);
    expect(await readNotice(services, organization)).toMatchObject({ text: "Mail is slow.\nWe work on it." });
    expect(await readNotice(services, await createOrganization())).toBeNull();
    clock.advance(hours(1));
    expect(await readNotice(services, organization)).toBeNull();
  });

  it("replaces the one before, and is taken down; history says both", async () => {
    const again = visit(await signTestUserIn(services, admin));
    const both = ["First", "Second"].map((text) => postNotice(services, again, { text, lasts: null }));
    expect((await Promise.all(both)).every(({ ok }) => ok)).toBe(true);
    const shown = await readNotice(services, organization);
    expect(["First", "Second"]).toContain(shown?.text);
    expect(await services.db.statusNotice.count({ where: { organizationId: organization.id, endedAt: null } })).toBe(1);
    expect((await endNotice(services, again, {})).ok).toBe(true);
    expect(await readNotice(services, organization)).toBeNull();
    expect(await kinds()).toEqual(["notice.posted", "notice.posted", "notice.posted", "notice.ended"]);
    expect((await endNotice(services, again, {})).ok).toBe(true);
    expect(await kinds()).toHaveLength(4);
  });

  it("is refused to a help desk, empty, and too long", async () => {
    const helping = visit(await signTestUserIn(services, helper));
    expect(await postNotice(services, helping, { text: "x", lasts: null })).toMatchObject({
      refusal: { code: "not-allowed" },
    });
    const now = visit(await signTestUserIn(services, admin));
    expect(await postNotice(services, now, { text: " \n ", lasts: null })).toMatchObject({
      refusal: { code: "field-missing", facts: { field: "text" } },
    });
    expect(await postNotice(services, now, { text: "x".repeat(501), lasts: null })).toMatchObject({
      refusal: { code: "field-too-long", facts: { most: 500 } },
    });
  });
});
