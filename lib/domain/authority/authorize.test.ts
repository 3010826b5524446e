import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { callerCode } from "../callers/caller-code";
import { confirmCaller } from "../callers/confirm-caller";
import { startCallerCheck } from "../callers/start-caller-check";
import { minutes } from "../duration";
import type { Visit } from "../visit";
import type { Act } from "./acts";
import { authorize } from "./authorize";

describe("authorize", async () => {
  const { services, clock, organization, createOrganization, createUser, visit } = await testDatabase();
  const ask = async (by: Partial<Visit>, act: Act, about: { userId?: string; comment?: string } = {}, where = {}) => {
    const permit = await services.db.$transaction((tx) =>
      authorize(services, tx, visit({ ...by, ...where }), act, about),
    );
    return permit.ok ? "ok" : permit.refusal.code;
  };
  const events = (userId: string) =>
    services.db.accessEvent.count({ where: { actorId: userId, kind: "authorization.refused" } });
  const owner = await createUser({ rank: "owner" });
  const administrator = await createUser({ rank: "administrator" });
  const person = await createUser();
  const byOwner = await signTestUserIn(services, owner);
  const byAdministrator = await signTestUserIn(services, administrator);

  it("knows nobody without a living session, whatever the visit claims", async () => {
    expect(await ask({ actorId: owner.id }, "users.see")).toBe("not-signed-in");
    const ended = await signTestUserIn(services, owner);
    await services.db.session.updateMany({ where: { userId: owner.id }, data: { endedAt: clock.now() } });
    expect(await ask(ended, "users.see")).toBe("not-signed-in");
    await services.db.session.updateMany({ where: { userId: owner.id }, data: { endedAt: null } });
  });

  it("refuses a session of another organization (T88)", async () => {
    const elsewhere = await createOrganization();
    expect(await ask(byOwner, "users.see", {}, { organization: elsewhere })).toBe("not-signed-in");
  });

  it("writes exactly one event for what a rank may not do (T81)", async () => {
    const stranger = await signTestUserIn(services, person);
    expect(await ask(stranger, "users.see")).toBe("not-allowed");
    expect(await events(person.id)).toBe(1);
    expect(await ask(byAdministrator, "user.suspend", { userId: owner.id })).toBe("higher-rank");
    expect(await events(administrator.id)).toBe(1);
  });

  it("says that a user of another organization is unknown, as one who is nowhere (T88), and writes of neither whom", async () => {
    const elsewhere = await createOrganization();
    const foreign = await createUser({ organization: elsewhere });
    expect(await ask(byOwner, "user.see", { userId: foreign.id })).toBe("user-unknown");
    expect(await ask(byOwner, "user.see", { userId: "0193b5a0-0000-7000-8000-00000000dead" })).toBe("user-unknown");
    const tries = { where: { actorId: owner.id, kind: "authorization.refused" } };
    const written = await services.db.accessEvent.findMany(tries);
    expect(written.map(({ reason, userId, details }) => [reason, userId, details])).toEqual([
      ["user-unknown", null, { act: "user.see" }],
      ["user-unknown", null, { act: "user.see" }],
    ]);
  });

  it("shows a help-desk member who is limited to roles nobody else", async () => {
    const helper = await createUser({ rank: "helpdesk" });
    const reviewer = await createUser({ methods: ["password", "ldap"] });
    const by = await signTestUserIn(services, helper);
    expect(await ask(by, "user.see", { userId: person.id })).toBe("ok");
    const { roleId } = await services.db.userRole.findFirstOrThrow({ where: { userId: reviewer.id } });
    await services.db.helpdeskRole.create({ data: { organizationId: organization.id, userId: helper.id, roleId } });
    expect(await ask(by, "user.see", { userId: person.id })).toBe("user-unknown");
    expect(await events(helper.id)).toBe(1);
    expect(await ask(by, "user.unlock", { userId: person.id })).toBe("user-unknown");
    const tried = { where: { actorId: helper.id, kind: "authorization.refused", userId: person.id } };
    expect(await services.db.accessEvent.count(tried)).toBe(2);
    expect(await ask(by, "user.see", { userId: reviewer.id })).toBe("ok");
  });

  it("asks for the password again when it was proven more than ten minutes ago (T51)", async () => {
    const stale = await signTestUserIn(services, owner, { provenAgo: minutes(11) });
    const act = { userId: person.id, comment: "asked for it" };
    expect(await ask(stale, "user.remove", act)).toBe("proof-needed");
    expect(await ask(stale, "user.unlock", act)).toBe("ok");
    expect(await ask(byOwner, "user.remove", act)).toBe("ok");
  });

  it("asks for it before anything that is done to the own account, that a browser left open changes nobody", async () => {
    const stale = await signTestUserIn(services, owner, { provenAgo: minutes(11) });
    const own = { userId: owner.id };
    for (const act of ["user.edit", "user.change-roles", "user.change-email", "user.send-reset"] as const)
      expect(await ask(stale, act, own), act).toBe("proof-needed");
    expect(await ask(stale, "user.see", own)).toBe("ok");
    expect(await ask(stale, "user.edit", { userId: person.id })).toBe("ok");
    expect(await ask(byOwner, "user.edit", own)).toBe("ok");
  });

  it("asks for a reason where the policy does, and always before a removal", async () => {
    expect(await ask(byOwner, "user.remove", { userId: person.id, comment: "  " })).toBe("comment-missing");
    expect(await ask(byOwner, "user.suspend", { userId: person.id })).toBe("ok");
    const strict = { organization: { ...organization, policy: { admin: { comment: true } } } };
    expect(await ask(byOwner, "user.suspend", { userId: person.id }, strict)).toBe("comment-missing");
    expect(await ask(byOwner, "user.suspend", { userId: person.id, comment: "left" }, strict)).toBe("ok");
  });

  it("opens a takeover only to the administrator who confirmed the caller, for a quarter of an hour", async () => {
    const act = { userId: person.id };
    expect(await ask(byOwner, "user.set-temporary-password", act)).toBe("caller-unconfirmed");
    const started = await startCallerCheck(services, visit(byOwner), { ...act, way: "mail" });
    if (!started.ok) throw new Error(started.refusal.code);
    const check = await services.db.callerCheck.findUniqueOrThrow({ where: { id: started.value.checkId } });
    const code = callerCode(services.linkKeys, check);
    await confirmCaller(services, visit(byOwner), {
      ...act,
      checkId: check.id,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(await ask(byOwner, "user.set-temporary-password", act)).toBe("ok");
    expect(await ask(byAdministrator, "user.set-temporary-password", act)).toBe("caller-unconfirmed");
    const newcomer = await createUser({ activated: false });
    expect(await ask(byAdministrator, "user.set-temporary-password", { userId: newcomer.id })).toBe("ok");
    clock.advance(minutes(15));
    const again = await signTestUserIn(services, owner);
    expect(await ask(again, "user.set-temporary-password", act)).toBe("caller-unconfirmed");
  });
});
