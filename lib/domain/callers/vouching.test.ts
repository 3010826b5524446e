import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { minutes } from "../duration";
import type { Visit } from "../visit";
import { answerVouch } from "./answer-vouch";
import { askColleague } from "./ask-colleague";
import { callerCode } from "./caller-code";
import { confirmCaller } from "./confirm-caller";
import { confirmedUntil } from "./confirmed-until";
import { listVouches } from "./list-vouches";
import { readVouch } from "./read-vouch";

describe("a colleague who vouches for a caller", async () => {
  const { services, secondServices, clock, createUser, visit, organization } = await testDatabase();
  const someone = async (more: Parameters<typeof createUser>[0] = {}) => {
    const user = await createUser(more);
    return { user, by: visit(await signTestUserIn(services, user)) };
  };
  const scene = async () => {
    const [helper, colleague, person] = [
      await someone({ rank: "helpdesk", name: "Aiko Tanaka" }),
      await someone(),
      await createUser({ name: "Robin", email: null }),
    ];
    const ask = async (typed: string) => {
      const asked = await askColleague(services, helper.by, { userId: person.id, colleague: typed });
      return asked.ok ? asked.value.checkId : asked.refusal.code;
    };
    const state = async (checkId: string, by: Visit = helper.by) =>
      (await readVouch(services, by, { userId: person.id, checkId }))?.state ?? null;
    const confirmed = async (by: Visit = helper.by) => (await confirmedUntil(services, by, person.id)) !== null;
    return { helper, colleague, person, ask, state, confirmed };
  };
  const answer = async (by: Visit, checkId: string, known: boolean) => {
    const answered = await answerVouch(services, by, { checkId, known });
    return answered.ok ? "ok" : answered.refusal.code;
  };
  const told = (userId: string) =>
    services.db.accessEvent.findMany({
      where: { userId, kind: { startsWith: "caller." } },
      orderBy: { id: "asc" },
    });

  it("is found by username, by address and by a whole name that nobody else has", async () => {
    const { ask } = await scene();
    const { user, by } = await someone({ name: "Wanda Unique" });
    for (const typed of [user.username, user.email ?? "", "wanda  UNIQUE"]) {
      const checkId = await ask(typed);
      expect(await listVouches(services, by), typed).toMatchObject([{ checkId }]);
    }
    await someone({ name: "Wanda Unique" });
    const checkId = await ask("Wanda Unique");
    expect(await listVouches(services, by)).not.toContainEqual(expect.objectContaining({ checkId }));
  });

  it("is asked on their own pages and by mail, and alone confirms the caller, for the one who asked", async () => {
    const { helper, colleague, person, ask, state, confirmed } = await scene();
    const other = await someone({ rank: "owner" });
    const checkId = await ask(` ${colleague.user.username.toUpperCase()} `);
    expect([await state(checkId), await confirmed()]).toEqual(["waiting", false]);
    const mail = await services.db.mail.findFirstOrThrow({ where: { userId: colleague.user.id } });
    expect([mail.kind, mail.address, mail.facts]).toMatchObject([
      "vouch-asked",
      colleague.user.email,
      { by: "Aiko Tanaka", caller: "Robin" },
    ]);
    expect(await listVouches(services, colleague.by)).toMatchObject([{ checkId, by: "Aiko Tanaka", caller: "Robin" }]);
    for (const by of [helper.by, other.by, visit()]) expect(await listVouches(services, by)).toEqual([]);
    expect(await answer(helper.by, checkId, true)).toBe("vouch-over");
    expect(await answer(visit(), checkId, true)).toBe("not-signed-in");
    expect(await answer(colleague.by, checkId, true)).toBe("ok");
    expect([await state(checkId), await confirmed()]).toEqual(["confirmed", true]);
    expect([await state(checkId, other.by), await confirmed(other.by)]).toEqual([null, false]);
    expect(await listVouches(services, colleague.by)).toEqual([]);
    const voucher = { voucherId: colleague.user.id };
    expect(
      (await told(person.id)).map(({ kind, reason, actorId, details }) => [kind, reason, actorId, details]),
    ).toEqual([
      ["caller.asked", "colleague", helper.user.id, voucher],
      ["caller.confirmed", "colleague", colleague.user.id, { ...voucher, askedById: helper.user.id }],
    ]);
  });

  it("who says no confirms nobody, which is told to the administrator and written down", async () => {
    const { colleague, person, ask, state, confirmed } = await scene();
    const checkId = await ask(colleague.user.username);
    expect(await answer(colleague.by, checkId, false)).toBe("ok");
    expect([await state(checkId), await confirmed()]).toEqual(["declined", false]);
    expect(await answer(colleague.by, checkId, true)).toBe("vouch-over");
    const last = (await told(person.id)).at(-1);
    expect([last?.kind, last?.reason, last?.actorId]).toEqual(["caller.refused", "colleague", colleague.user.id]);
  });

  it("gives one answer, however many come at once", async () => {
    const { colleague, person, ask } = await scene();
    const checkId = await ask(colleague.user.username);
    const processes = [services, secondServices()];
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        answerVouch(processes[place % 2] ?? services, colleague.by, { checkId, known: place % 3 === 0 }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await told(person.id)).filter(({ kind }) => kind !== "caller.asked")).toHaveLength(1);
  });

  it("answers the same whether or not there is somebody of that name who can be asked", async () => {
    const gone = await createUser({ suspended: true });
    const kiosk = await createUser({ type: "Inactive" });
    const newcomer = await createUser({ activated: false });
    for (const typed of ["nobody-here", gone.username, kiosk.username, newcomer.username]) {
      const { person, ask, state } = await scene();
      const checkId = await ask(typed);
      expect(await state(checkId)).toBe("waiting");
      const check = await services.db.callerCheck.findUniqueOrThrow({ where: { id: checkId } });
      expect(check.voucherId).toBeNull();
      expect(await services.db.mail.count({ where: { userId: { in: [gone.id, kiosk.id, newcomer.id] } } })).toBe(0);
      const [event] = await told(person.id);
      expect([event?.kind, event?.identifierLength]).toEqual(["caller.asked", typed.length]);
      clock.advance(minutes(15));
      expect(await state(checkId)).toBe("over");
    }
  });

  it("is neither the administrator nor the caller", async () => {
    const { helper, person, ask } = await scene();
    expect(await ask(person.username)).toBe("voucher-involved");
    expect(await ask(helper.user.username)).toBe("voucher-involved");
    expect(await ask(helper.user.email ?? "")).toBe("voucher-involved");
  });

  it("answers within a quarter of an hour, with a fresh proof, and not when another check was begun since", async () => {
    const { colleague, ask, state } = await scene();
    const stale = visit(await signTestUserIn(services, colleague.user, { provenAgo: minutes(10) }));
    const first = await ask(colleague.user.username);
    expect(await answer(stale, first, true)).toBe("proof-needed");
    const second = await ask(colleague.user.username);
    expect([await state(first), await answer(colleague.by, first, true)]).toEqual(["over", "vouch-over"]);
    clock.advance(minutes(15));
    const late = visit(await signTestUserIn(services, colleague.user));
    expect(await answer(late, second, true)).toBe("vouch-over");
  });

  it("is asked no more often than callers are checked, and a code is no way around them", async () => {
    const { helper, colleague, person, ask } = await scene();
    const checkId = await ask(colleague.user.username);
    const { keyId } = await services.db.callerCheck.findUniqueOrThrow({ where: { id: checkId } });
    const code = callerCode(services.linkKeys, { id: checkId, organizationId: organization.id, keyId });
    expect(await confirmCaller(services, helper.by, { userId: person.id, checkId, code })).toMatchObject({
      refusal: { code: "caller-check-over" },
    });
    for (let times = 1; times < 10; times++) await ask(`nobody-${times}`);
    expect(await ask("nobody-10")).toBe("caller-too-many");
  });
});
