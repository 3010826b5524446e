import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { minutes } from "../duration";
import { callerCode, mostAttempts } from "./caller-code";
import { confirmCaller } from "./confirm-caller";
import { shownCode } from "./shown-code";
import { startCallerCheck } from "./start-caller-check";

describe("confirming a caller", async () => {
  const { services, clock, createUser, visit } = await testDatabase();
  const helper = await createUser({ rank: "helpdesk", name: "Helen Desker" });
  const by = visit(await signTestUserIn(services, helper));
  const start = async (userId: string, way: "mail" | "device") => {
    const started = await startCallerCheck(services, by, { userId, way });
    if (!started.ok) throw new Error(started.refusal.code);
    const check = await services.db.callerCheck.findUniqueOrThrow({ where: { id: started.value.checkId } });
    return { userId, checkId: check.id, code: callerCode(services.linkKeys, check) };
  };
  const confirm = async (input: { userId: string; checkId: string; code: string }, as = by) => {
    const confirmed = await confirmCaller(services, as, input);
    return confirmed.ok ? "ok" : confirmed.refusal.code;
  };
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

  it("mails the code to the address on file alone, and keeps it nowhere", async () => {
    const person = await createUser();
    const { code } = await start(person.id, "mail");
    const mails = await services.db.mail.findMany({ where: { userId: person.id } });
    expect(mails.map(({ kind, address }) => [kind, address])).toEqual([["caller-code", person.email]]);
    expect(JSON.stringify(mails)).not.toContain(code);
    const nobody = await createUser({ email: null });
    expect(await startCallerCheck(services, by, { userId: nobody.id, way: "mail" })).toMatchObject({
      refusal: { code: "no-email" },
    });
  });

  it("mails one person no more often because their id is spelled in other letters", async () => {
    const { id } = await createUser();
    const spelled = Array.from({ length: 7 }, (_, n) =>
      id.replace(/[a-f]/g, (letter, place) => (place % 7 < n ? letter.toUpperCase() : letter)),
    );
    const codes: string[] = [];
    for (const userId of spelled) {
      const started = await startCallerCheck(services, by, { userId, way: "mail" });
      codes.push(started.ok ? "ok" : started.refusal.code);
    }
    expect(codes).toEqual([...Array(6).fill("ok"), "mailed-too-often"]);
  });

  it("takes no more codes than it should, however many come at once", async () => {
    const person = await createUser();
    const check = await start(person.id, "mail");
    const tries = await Promise.all(Array.from({ length: 20 }, () => confirm({ ...check, code: wrong(check.code) })));
    expect(tries.filter((code) => code === "caller-code-wrong")).toHaveLength(mostAttempts);
    expect(await confirm(check)).toBe("caller-check-over");
    const refused = { where: { userId: person.id, kind: "caller.refused" } };
    expect(await services.db.accessEvent.count(refused)).toBe(mostAttempts);
  });

  it("is good once, for a quarter of an hour, and for the administrator who asked", async () => {
    const person = await createUser();
    const check = await start(person.id, "mail");
    const other = visit(await signTestUserIn(services, await createUser({ rank: "owner" })));
    expect(await confirm(check, other)).toBe("caller-check-over");
    expect(await confirm(check)).toBe("ok");
    expect(await confirm(check)).toBe("caller-check-over");
    const late = await start(person.id, "mail");
    clock.advance(minutes(15));
    const again = visit(await signTestUserIn(services, helper));
    expect(await confirm(late, again)).toBe("caller-check-over");
  });

  it("gives one user no more than ten codes an hour, and each voids the one before", async () => {
    const another = await createUser({ rank: "helpdesk" });
    const theirs = visit(await signTestUserIn(services, another));
    const person = await createUser();
    const codes: string[] = [];
    for (let times = 0; times < 11; times++) {
      const started = await startCallerCheck(services, theirs, { userId: person.id, way: "device" });
      codes.push(started.ok ? started.value.checkId : started.refusal.code);
    }
    expect(codes.at(-1)).toBe("caller-too-many");
    const first = await services.db.callerCheck.findUniqueOrThrow({ where: { id: codes[0] ?? "" } });
    const old = { userId: person.id, checkId: first.id, code: callerCode(services.linkKeys, first) };
    expect(await confirm(old, theirs)).toBe("caller-check-over");
  });

  it("shows the code where the person is signed in, and nowhere else", async () => {
    const again = visit(await signTestUserIn(services, helper));
    const person = await createUser();
    const theirs = visit(await signTestUserIn(services, person));
    expect(await shownCode(services, theirs)).toBeNull();
    const started = await startCallerCheck(services, again, { userId: person.id, way: "device" });
    expect(started.ok).toBe(true);
    expect(await shownCode(services, theirs)).toEqual({ code: expect.stringMatching(/^\d{6}$/), by: "Helen Desker" });
    expect(await shownCode(services, visit())).toBeNull();
    const somebody = visit(await signTestUserIn(services, await createUser()));
    expect(await shownCode(services, somebody)).toBeNull();
  });
});
