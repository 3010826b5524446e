import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { sendActivation } from "../administration/send-activation";
import { sendReset } from "../administration/send-reset";
import { askColleague } from "../callers/ask-colleague";
import { startCallerCheck } from "../callers/start-caller-check";
import { hours, minutes } from "../duration";
import type { Result } from "../result";

describe("the mails that administrators make", async () => {
  const { services, clock, createUser, visit } = await testDatabase();
  const helper = async () => visit(await signTestUserIn(services, await createUser({ rank: "helpdesk" })));
  const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
  const mailsTo = (userId: string) => services.db.mail.count({ where: { userId } });

  it("are few for one person, of whatever kind and whoever makes them; a refusal says when there is room", async () => {
    const [one, two] = [await helper(), await helper()];
    const person = await createUser();
    const input = { userId: person.id };
    const began = clock.now();
    for (const by of [one, two]) {
      expect(codeOf(await sendReset(services, by, input))).toBe("ok");
      expect(codeOf(await startCallerCheck(services, by, { ...input, way: "mail" }))).toBe("ok");
      clock.advance(minutes(1));
      expect(codeOf(await sendReset(services, by, input))).toBe("ok");
    }
    const refused = await sendReset(services, two, input);
    expect(refused).toMatchObject({ refusal: { code: "mailed-too-often", facts: { username: person.username } } });
    const until = refused.ok ? null : refused.refusal.facts?.until;
    expect(until instanceof Date && until.getTime() - began.getTime()).toBeCloseTo(3_600_000, -4);
    expect(codeOf(await startCallerCheck(services, one, { ...input, way: "mail" }))).toBe("mailed-too-often");
    expect(codeOf(await startCallerCheck(services, one, { ...input, way: "device" }))).toBe("ok");
    expect(await mailsTo(person.id)).toBe(6);
    const reached = { userId: person.id, kind: "limit.reached", reason: "help-mails-per-person" };
    expect(await services.db.accessEvent.count({ where: reached })).toBe(2);
    clock.advance(hours(1));
    expect(codeOf(await sendReset(services, await helper(), input))).toBe("ok");
  });

  it("come no faster when many are asked for at once", async () => {
    const by = await helper();
    const person = await createUser({ activated: false });
    const sent = await Promise.all(
      Array.from({ length: 12 }, () => sendActivation(services, by, { userId: person.id })),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(6);
  });

  it("are limited for one administrator, but not in an act on many, which asks for the person's room alone", async () => {
    const by = await helper();
    const people = await Promise.all(Array.from({ length: 62 }, () => createUser({ activated: false })));
    const codes: string[] = [];
    for (const { id } of people) codes.push(codeOf(await sendActivation(services, by, { userId: id })));
    expect(codes.slice(0, 60).every((code) => code === "ok")).toBe(true);
    expect(codes.slice(60)).toEqual(["mailing-too-often", "mailing-too-often"]);
    const { id: sessionId } = await services.db.session.findFirstOrThrow({ where: { userId: by.actorId ?? "" } });
    const many = { ...by, delegated: { sessionId } };
    const last = people.at(-1)?.id ?? "";
    for (let times = 0; times < 6; times++)
      expect(codeOf(await sendActivation(services, many, { userId: last }))).toBe("ok");
    expect(codeOf(await sendActivation(services, many, { userId: last }))).toBe("mailed-too-often");
  });

  it("go to no colleague too often, without a word about whether there is one", async () => {
    const colleague = await createUser();
    const codes: string[] = [];
    for (const typed of [colleague.username, "nobody-of-this-name"]) {
      for (let times = 0; times < 7; times++) {
        const caller = await createUser();
        codes.push(codeOf(await askColleague(services, await helper(), { userId: caller.id, colleague: typed })));
      }
    }
    const six = Array.from({ length: 6 }, () => "ok");
    expect(codes).toEqual([...six, "mailed-too-often", ...six, "mailed-too-often"]);
    expect(await mailsTo(colleague.id)).toBe(6);
  });
});
