import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openDatabase } from "@/lib/adapters/database/open-database";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { after, minutes } from "@/lib/domain/duration";
import { record } from "@/lib/domain/history/record";
import { sealHistory } from "@/lib/domain/history/seal";
import { commandVisit } from "@/lib/domain/visit";
import { commands } from "./run-command";
import { keys, testTerminal } from "./test-terminal";

describe("the command line", async () => {
  const { services, organization, createUser, ownerUrl, clock } = await testDatabase();
  const run = testTerminal({ DATABASE_URL: ownerUrl, ...keys });
  const host = organization.host;
  const inside = `--organization ${host} --username`;

  it("explains itself without arguments, and each command with --help", async () => {
    const all = await run("");
    expect(all.code).toBe(0);
    for (const { words } of commands) {
      expect(all.text).toContain(words);
      const help = expect.stringContaining(`latchkey ${words}`);
      expect(await run(`${words} --help`)).toEqual({ code: 0, text: help });
    }
  });

  it.each([
    ["open sesame", "There is no command"],
    ["organization", "There is no command"],
    ["unlock --organization x", "--username <username> is missing."],
    ["unlock --organization x --username", "argument missing"],
    ["unlock --organization x --username y --force", "--force"],
    ["unlock --organization x --username y --username z", "--username is given twice."],
    ["unlock x y", "x"],
    ["why --organization x", "<who> is missing."],
    ["why dana", "--organization <host> is missing."],
    ["audit verify --username x", "--username"],
  ])("does not guess what %j means", async (command, words) => {
    const { code, text } = await run(command);
    expect(code).toBe(2);
    expect(text).toContain(words);
  });

  it("says why somebody cannot get in, gate by gate, and ends with 1 where one says no", async () => {
    const open = await createUser({ username: "orla.open", name: "Orla Open" });
    await createUser({ username: "sven.shut", name: "Sven Shut", suspended: true });
    const fine = await run(`why orla.open --organization ${host}`);
    expect(fine.code).toBe(0);
    expect(fine.text).toContain("Nothing stops Orla Open");
    expect(fine.text).toContain(`/admin/users/${open.id}/why`);
    const shut = await run(`why Sven Shutt --organization ${host}`);
    expect(shut.text).toMatch(/Several may be meant.*sven\.shut/s);
    const stopped = await run(`why sven.shut --organization ${host}`);
    expect(stopped.code).toBe(1);
    expect(stopped.text).toMatch(/STOP {2}Suspended by an administrator \(since .* UTC\)/);
    expect(stopped.text).toContain("In a new browser: They read that an administrator suspended the account.");
    const nobody = await run(`why quentin.zzz --organization ${host}`);
    expect([nobody.code, nobody.text]).toEqual([1, expect.stringContaining("Nobody tried it in the last 30 days.")]);
  });

  it("hands a terminal nothing that it would obey, and a shell nothing that it would run", async () => {
    const hostile = "$(touch /tmp/x) `id`; it's";
    const { id } = await createUser({ username: hostile, name: "Harry Hostile" });
    await close(id);
    const { text } = await run("why", [hostile, "--organization", host]);
    expect(text).toContain(`latchkey unlock --organization ${host} --username '$(touch /tmp/x) \`id\`; it'\\''s'`);
    const suspended = await createUser({ username: "noted", suspended: true });
    const { organizationId } = suspended;
    const note = {
      id: randomUUID(),
      organizationId,
      userId: suspended.id,
      comment: "\u001b]0;owned\u0007\nOr here: rm",
    };
    await services.db.eventNote.create({ data: note });
    const event = { kind: "user.suspended", userId: suspended.id } as const;
    await record(services.db, clock.now(), { ...commandVisit(organization), noteId: note.id }, event);
    const told = await run(`why noted --organization ${host}`);
    expect(told.text).toContain("\\u{1b}]0;owned\\u{7}\\u{a}Or here: rm");
    expect(Array.from(told.text).filter((letter) => letter < " " && letter !== "\n")).toEqual([]);
  });

  it("invites a new owner, again while not active, and gives an active one a reset link", async () => {
    expect((await run(`owner invite ${inside} second`)).text).toContain("/activate/");
    expect((await run(`owner invite --organization ${organization.number} --username second`)).text).toContain(
      "/activate/",
    );
    const owner = await services.db.user.findFirstOrThrow({
      where: { organizationId: organization.id, username: "second" },
    });
    expect(owner.rank).toBe("owner");
    await services.db.user.update({ where: { id: owner.id }, data: { activatedAt: clock.now() } });
    const active = await run(`owner invite ${inside} second`);
    expect(active.text).toContain("/reset-password/");
    expect(
      await services.db.link.count({ where: { userId: owner.id, usedAt: null, replacedAt: null } }),
    ).toBeLessThanOrEqual(2);
  });

  it("makes no owner of somebody who is none", async () => {
    const person = await createUser({ username: "nobody-special" });
    const { code } = await run(`owner invite ${inside} nobody-special`);
    expect(code).toBe(1);
    expect((await services.db.user.findUniqueOrThrow({ where: { id: person.id } })).rank).toBe("none");
    expect(await services.db.link.count({ where: { userId: person.id } })).toBe(0);
  });

  const close = (userId: string) =>
    services.db.attemptCounter.create({
      data: {
        organizationId: organization.id,
        userId,
        lane: "00000000-0000-0000-0000-000000000000",
        consecutive: 10,
        lockedAt: clock.now(),
        lastAttemptAt: clock.now(),
      },
    });

  it("opens a lock, once, with an event of history", async () => {
    const { id } = await createUser({ username: "lois" });
    await close(id);
    expect(await run(`unlock ${inside} lois`)).toEqual({ code: 0, text: "lois can sign in again." });
    expect((await run(`unlock ${inside} lois@example.test`)).text).toContain("No wrong passwords");
    expect(await services.db.attemptCounter.count({ where: { userId: id, lockedAt: { not: null } } })).toBe(0);
    expect(await services.db.accessEvent.count({ where: { userId: id, kind: "lock.opened" } })).toBe(1);
  });

  it.each([
    [`${inside} stranger`, "no user with this username"],
    ["--organization nowhere.example.test --username lois", "There is no organization"],
  ])("cannot unlock %s", async (options, words) => {
    const { code, text } = await run(`unlock ${options}`);
    expect(code).toBe(1);
    expect(text).toContain(words);
  });

  it("checks which organization has no owner who can get in, says why, and how to mend it", async () => {
    const first = await run("check");
    expect(first.code).toBe(1);
    expect(first.text).toContain(`(${host}): no owner can get in`);
    const owner = await createUser({ username: "boss", rank: "owner" });
    expect((await run("check")).text).toContain(`(${host}): boss can get in`);
    await close(owner.id);
    const locked = await run("check");
    expect(locked.text).toContain(`latchkey unlock --organization ${host} --username boss`);
    await run(`unlock ${inside} boss`);
    await services.db.user.update({ where: { id: owner.id }, data: { suspendedAt: clock.now() } });
    expect((await run("check")).text).toContain("An administrator suspended this account.");
  });

  it("says that everything is right when it is", async () => {
    await services.db.user.updateMany({
      where: { rank: "owner" },
      data: { suspendedAt: null, activatedAt: clock.now() },
    });
    for (const { id, organizationId } of await services.db.user.findMany({
      where: { rank: "owner", password: null },
    })) {
      await services.db.password.create({ data: { userId: id, organizationId, hash: "unused", setAt: clock.now() } });
    }
    const { code, text } = await run("check");
    expect(text).toContain("Nothing is wrong.");
    expect(code).toBe(0);
  });

  it("applies no migration twice", async () => {
    expect(await run("migrate")).toEqual({ code: 0, text: "The database is up to date." });
  });

  it("verifies the history, and ends with 1 when a row was changed", async () => {
    const owner = openDatabase({ url: ownerUrl });
    try {
      await sealHistory(owner.db, after(clock.now(), minutes(20)));
      const intact = await run("audit verify");
      expect(intact.text).toContain("The history is intact");
      expect(intact.code).toBe(0);
      await owner.db
        .$executeRaw`UPDATE access_event SET reason = 'nothing' WHERE id = (SELECT min(id) FROM access_event)`;
      const changed = await run("audit verify");
      expect(changed.text).toContain("The history differs from its seal");
      expect(changed.code).toBe(1);
    } finally {
      await owner.close();
    }
  });
});
