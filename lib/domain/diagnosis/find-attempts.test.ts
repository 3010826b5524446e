import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testLinks } from "@/lib/adapters/database/test-links";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { User } from "@/prisma/generated/client";
import { hours } from "../duration";
import { openLink } from "../links/open-link";
import { recordNameless } from "../links/record-nameless";
import { requestReset } from "../links/request-reset";
import { type LiveSession, readSession } from "../sessions/read-session";
import { signIn } from "../sign-in/sign-in";
import type { Visit } from "../visit";
import { findAttempts, type SeenAttempt } from "./find-attempts";
import { parseSayItCode, sayItCode } from "./say-it-code";

const database = await testDatabase();
const { services, clock, organization, createUser, createOrganization, visit } = database;
const { linkFor } = testLinks(database);

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const newRequestId = () => Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join("");
let requestId = "";
beforeEach(() => {
  requestId = newRequestId();
});
const here = (more: Partial<Visit> = {}) => visit({ requestId, ...more });

const sessionOf = async (user: User): Promise<LiveSession> => {
  const { sessionToken } = await signTestUserIn(services, user);
  const session = await readSession(services, organization, sessionToken ?? null, { act: false });
  if (!session) throw new Error("nobody is signed in");
  return session;
};
const administrator = await sessionOf(await createUser({ rank: "administrator" }));
const find = (by = administrator, code = sayItCode(requestId), where: Partial<Visit> = {}) =>
  findAttempts(services, visit(where), by, parseSayItCode(code) ?? "");
const findOne = async (by?: LiveSession): Promise<SeenAttempt> => {
  const [attempt, ...more] = await find(by);
  expect(more).toEqual([]);
  if (!attempt || attempt.hidden) throw new Error("it should be seen");
  return attempt;
};
const knock = (identifier: string, password = "wrong", from: Visit = here()) =>
  signIn(services, from, { identifier, password, sharedComputer: false });

describe("the attempt that a code leads to", () => {
  test("names the account, the gate that truly said no, and what the person read instead", async () => {
    const user = await createUser({ suspended: true });
    await knock(user.username);
    expect(await findOne()).toMatchObject({
      kind: "sign-in.refused",
      reason: "wrong-password",
      saw: "invalid-credentials",
      person: { userId: user.id, username: user.username },
      unknownLength: null,
      userAgent: "test browser",
      gotInAt: null,
    });
  });

  test("tells a gate that the person was told too, because their password was right", async () => {
    const user = await createUser({ suspended: true });
    await knock(user.username, testPassword);
    expect(await findOne()).toMatchObject({ reason: "suspended", saw: "suspended" });
  });

  test("says that no password is set where none could have been right", async () => {
    const invited = await createUser({ activated: false });
    await knock(invited.username);
    expect(await findOne()).toMatchObject({ reason: "wrong-password", noPassword: true });
    requestId = newRequestId();
    await knock((await createUser()).username);
    expect(await findOne()).toMatchObject({ reason: "wrong-password", noPassword: false });
  });

  test("tells of an unknown name its length alone", async () => {
    await knock("mariä.kowalsak");
    expect(await findOne()).toMatchObject({ reason: "unknown-account", person: null, unknownLength: 14 });
  });

  test("knows what the browser told of itself, and nothing that is no report", async () => {
    const { username } = await createUser();
    await knock(username, "wrong", here({ browser: { capsLock: true, cookies: "blocked", clock: -420 } }));
    expect((await findOne()).browser).toEqual({ capsLock: true, cookies: "blocked", clock: -420 });
  });

  test("says when the account got in afterwards", async () => {
    const { username } = await createUser();
    await knock(username);
    clock.advance(60);
    await knock(username, testPassword, visit());
    const { at, gotInAt } = await findOne();
    expect(gotInAt && gotInAt.getTime() - at.getTime()).toBeGreaterThanOrEqual(60_000);
  });

  test("leads from a page that promised a mail to what became of it", async () => {
    const { username, id } = await createUser();
    await requestReset(services, here(), { identifier: username });
    expect(await findOne()).toMatchObject({
      kind: "link.requested",
      reason: "reset",
      saw: null,
      person: { userId: id },
    });
  });

  test("leads from an old link to the link and its person, and says that it is another's where somebody is signed in", async () => {
    const user = await createUser();
    const { secret, linkId } = await linkFor(user.id, "reset");
    await openLink(services, here({ actorId: administrator.userId }), { purpose: "reset", secret });
    expect(await findOne()).toMatchObject({ reason: "link-foreign", saw: "link-foreign", link: { id: linkId } });
    clock.advance(hours(7));
    requestId = newRequestId();
    await openLink(services, here(), { purpose: "reset", secret });
    expect(await findOne()).toMatchObject({ kind: "link.opened", reason: "link-expired", person: { userId: user.id } });
  });

  test.each(["link-cookie-missing", "session-cookie-missing"] as const)(
    "leads to what happened without a cookie, which proves nobody: %s",
    async (reason) => {
      await recordNameless(services, here(), reason);
      expect(await findOne()).toMatchObject({ reason, saw: reason, person: null, unknownLength: null });
    },
  );

  test("is both where two requests have one code", async () => {
    const { username } = await createUser();
    await knock(username);
    await knock(username, "wrong", here({ requestId: `${requestId.slice(0, 6)}000000` }));
    expect(await find()).toHaveLength(2);
  });
});

describe("a code leads nowhere", () => {
  test("after 24 hours", async () => {
    const { username } = await createUser();
    await knock(username);
    clock.advance(hours(24));
    expect(await find()).toEqual([]);
  });

  test("in another organization", async () => {
    const { username } = await createUser();
    await knock(username);
    expect(await find(administrator, sayItCode(requestId), { organization: await createOrganization() })).toEqual([]);
  });

  test("for a help desk that does not look after the person: nothing is told but that there is an attempt", async () => {
    const helper = await createUser({ rank: "helpdesk" });
    const mine = await createUser({ methods: ["password", "ldap"] });
    const { roleId } = await services.db.userRole.findFirstOrThrow({ where: { userId: mine.id } });
    await services.db.helpdeskRole.create({ data: { organizationId: organization.id, userId: helper.id, roleId } });
    const by = await sessionOf(helper);
    await knock((await createUser()).username);
    expect(await find(by)).toEqual([{ hidden: true, requestId }]);
    requestId = newRequestId();
    await knock(mine.username);
    expect(await findOne(by)).toMatchObject({ person: { userId: mine.id } });
  });
});

test("a beginning of a request's number is found along the index", async () => {
  const rows = await services.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN SELECT id FROM access_event
      WHERE request_id ~>=~ 'k7p42m' AND request_id ~<~ 'k7p42m~'`;
  });
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("access_event_request");
});
