import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { testConnections } from "@/lib/adapters/database/test-connections";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { createTestList } from "@/lib/adapters/database/test-list";
import { testPassword } from "@/lib/adapters/database/test-user";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import type { SignInMethod } from "@/prisma/generated/enums";
import { before, days, minutes } from "../duration";
import type { Organization } from "../organizations/organization";
import { shippedUserTypes } from "../organizations/shipped-user-types";
import type { PolicyOverride } from "../policy";
import { hashToken, newToken } from "../sessions/device-token";
import { strangersLane } from "../sign-in/lane";
import { signIn } from "../sign-in/sign-in";
import type { DryRun } from "./dry-run";
import { readVerdict, type Verdict } from "./read-verdict";
import { messageToHelper, messageToPerson } from "./ready-message";
import { selfHelp } from "./self-help";
import { type Surface, told } from "./sentence";
import { tellDryRun } from "./tell-dry-run";
import { tellLadder } from "./tell-rung";
import { tellEvidence, tellState } from "./tell-state";

const made = await testDatabase();
const { services, createOrganization, createUser, visit } = made;
const { connect } = testConnections(made);
const admin = { userId: randomUUID(), rank: "owner" as const };

const lane = fc.record({
  failures: fc.integer({ min: 0, max: 5 }),
  lockedFor: fc.constantFrom(null, 5, 50, 3_000),
  triedFor: fc.constantFrom(0, 5, 50),
  inRow: fc.constantFrom(0, 3, 40, 99, 120),
});

const state = fc.record({
  policy: fc.record({
    lock: fc.record({
      threshold: fc.integer({ min: 3, max: 6 }),
      release: fc.constantFrom("time" as const, "reset" as const, "administrator" as const),
      clock: fc.constantFrom("lockingFailure" as const, "lastAttempt" as const),
      knownDevicesApart: fc.boolean(),
      hardCap: fc.record({ strict: fc.boolean() }),
    }),
    signIn: fc.constantFrom({}, { identifier: "email" as const, explicit: true }),
  }),
  organizationSuspended: fc.nat({ max: 7 }).map((n) => n === 0),
  suspended: fc.nat({ max: 4 }).map((n) => n === 0),
  type: fc.constantFrom(...shippedUserTypes.map(({ name }) => name)),
  methods: fc.constantFrom<SignInMethod[] | undefined>(undefined, ["password"], ["saml"], ["saml", "password"]),
  bypass: fc.boolean(),
  connected: fc.boolean(),
  activated: fc.boolean(),
  password: fc.constantFrom("own" as const, "temporary" as const, "expired" as const, "none" as const),
  strangers: fc.option(lane),
  device: fc.option(lane),
  list: fc.constantFrom("none" as const, "has them" as const, "has others" as const),
  usedBefore: fc.constantFrom(1, 200),
});

type State = typeof state extends fc.Arbitrary<infer Value> ? Value : never;

/** Every role of theirs names a connection that is on. */
async function connectRoles(organization: Organization, userId: string) {
  const connectionId = (await connect({ organization })).id;
  const roles = await services.db.userRole.findMany({ where: { userId } });
  const rows = roles.map(({ organizationId, roleId }) => ({ organizationId, roleId, connectionId }));
  await services.db.roleConnection.createMany({ data: rows });
}

/** A user in this state, with a browser that they signed in with once. */
async function settle(wish: State) {
  const now = services.clock.now();
  const policy: PolicyOverride = wish.policy;
  const town = await createOrganization({ policy });
  const organization: Organization = { ...town, suspendedAt: wish.organizationSuspended ? now : null };
  const { type, methods, activated, suspended, password } = wish;
  const wishes = { organization: town, type, methods, activated, suspended };
  const user = await createUser({ ...wishes, password: password === "none" ? null : testPassword });
  const whose = { organizationId: town.id, userId: user.id };
  await services.db.user.update({ where: { id: user.id }, data: { ssoBypass: wish.bypass } });
  if (wish.connected) await connectRoles(town, user.id);
  if (password === "none") await services.db.password.deleteMany({ where: whose });
  const temporaryUntil = { own: null, none: null, temporary: new Date(now.getTime() + 60_000), expired: now }[password];
  await services.db.password.updateMany({ where: whose, data: { temporaryUntil } });
  if (wish.list !== "none") {
    const username = wish.list === "has them" ? user.username : "somebody else";
    await createTestList(services, town, [{ customerId: "N-1", username }]);
  }
  const [deviceToken, deviceId] = [newToken(), randomUUID()];
  await services.db.knownDevice.create({
    data: {
      ...whose,
      id: deviceId,
      tokenHash: new Uint8Array(hashToken(deviceToken)),
      userAgent: "known browser",
      createdAt: before(now, days(300)),
      lastUsedAt: before(now, days(wish.usedBefore)),
    },
  });
  for (const [id, counted] of [
    [strangersLane, wish.strangers],
    [deviceId, wish.device],
  ] as const) {
    if (!counted) continue;
    const { failures, lockedFor, triedFor, inRow } = counted;
    const ago = (length: number) => before(now, minutes(length));
    await services.db.attemptCounter.create({
      data: {
        ...whose,
        lane: id,
        failures: Array.from({ length: failures }, (_, place) => ago(place + 1)),
        consecutive: inRow,
        lockedAt: lockedFor === null ? null : ago(lockedFor),
        lastAttemptAt: ago(triedFor),
      },
    });
  }
  return { organization, user, deviceToken };
}

/** What a sign-in with the right password really meets: its answer, and the reason in history. */
async function tryIn(
  organization: Organization,
  user: { id: string; username: string; email: string | null },
  deviceToken: string | null,
) {
  const byEmail = (organization.policy as PolicyOverride).signIn?.identifier === "email";
  const input = {
    identifier: byEmail ? (user.email ?? "") : user.username,
    password: testPassword,
    sharedComputer: true,
  };
  const result = await signIn(services, visit({ organization, deviceToken }), input);
  if (result.ok) return null;
  const where = { organizationId: organization.id, userId: user.id, kind: "sign-in.refused" };
  const event = await services.db.accessEvent.findFirst({ where, orderBy: { id: "desc" } });
  return { told: result.refusal.code, reason: event?.reason };
}

const foretold = (run: DryRun) =>
  run.met && { told: run.shown, reason: run.met.code === "no-password" ? "wrong-password" : run.met.code };

test("whatever the state, a verdict foretells what sign-in does with the right password, on a known browser and on a new one", async () => {
  await fc.assert(
    fc.asyncProperty(state, async (wish) => {
      const { organization, user, deviceToken } = await settle(wish);
      for (const token of [null, deviceToken]) {
        // Read before each try: a try leaves its mark.
        const verdict = await readVerdict(services, visit({ organization }), admin, user.id);
        const known = verdict?.dryRuns.find(({ browsers }) => browsers !== null);
        const strange = verdict?.dryRuns.find(({ browsers }) => browsers === null);
        const run = (token && known) || strange;
        expect(await tryIn(organization, user, token)).toEqual(run && foretold(run));
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

/** Everything that pages, mails and the terminal say of a verdict. */
const everySentence = (verdict: Verdict) => [
  tellState(verdict),
  ...tellEvidence(verdict),
  ...tellLadder(verdict).flatMap(({ title, note }) => (note ? [title, note] : [title])),
  ...verdict.dryRuns.map(tellDryRun).flatMap(({ where, outcome }) => [where, outcome]),
  ...selfHelp(verdict),
  messageToPerson(verdict),
  ...(verdict.helper && verdict.helper.who !== "person" ? [messageToHelper(verdict, verdict.helper)] : []),
];

const surfaces = Object.entries({ en, ja }).map(([locale, messages]): Surface => {
  const complain = (error: Error) => {
    throw error;
  };
  const why = createTranslator({ locale, messages: messages as typeof en, namespace: "why", onError: complain });
  return {
    words: (key, blanks) => why(key as "notes.since", blanks as { at: string }),
    time: (at) => at.toISOString(),
    day: (at) => at.toISOString(),
    browser: (userAgent) => userAgent,
    label: (label) => label,
    page: ({ page }) => page,
  };
});

test("every verdict is told in whole sentences of every language", async () => {
  await fc.assert(
    fc.asyncProperty(state, async (wish) => {
      const { organization, user } = await settle(wish);
      const verdict = await readVerdict(services, visit({ organization }), admin, user.id);
      if (!verdict) throw new Error("nobody");
      for (const surface of surfaces)
        for (const sentence of everySentence(verdict)) expect(told(surface, sentence)).not.toMatch(/[{}]|undefined/);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("where a password is the way, the ladder stops at the gate that the dry run in a new browser names, unless a lock stands before it", async () => {
  await fc.assert(
    fc.asyncProperty(state, async (wish) => {
      const { organization, user } = await settle(wish);
      const verdict = await readVerdict(services, visit({ organization }), admin, user.id);
      if (verdict?.ladder.some(({ name }) => name === "provider")) return;
      const met = verdict?.dryRuns.find(({ browsers }) => browsers === null)?.met ?? null;
      const stop = verdict?.stop ?? null;
      const before = verdict?.ladder.find(({ name, state: rung }) => name === met?.gate && rung === "would-refuse");
      expect(before ? true : stop?.name === met?.gate && stop?.code === met?.code).toBe(true);
      expect(stop === null).toBe(met === null);
    }),
    { numRuns: 30 },
  );
}, 120_000);
