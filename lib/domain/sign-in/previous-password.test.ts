import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { newPassword, testLinks, typedTwice } from "@/lib/adapters/database/test-links";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { User } from "@/prisma/generated/client";
import { setTemporaryPassword } from "../administration/set-temporary-password";
import { days, minutes } from "../duration";
import { sweep } from "../jobs/sweep";
import { resetPassword } from "../links/reset-password";
import { changePassword } from "../passwords/change-password";
import type { HashSlot, Services } from "../services";
import { signIn } from "./sign-in";
import { freeRepeats, takeRepeat } from "./take-repeat";

const base = await testDatabase({ policy: { admin: { verifyCaller: false } } });
const { services, clock, createUser, visit } = base;
const { linkFor } = testLinks(base);
const owner = await createUser({ rank: "owner" });
const chosen = "quietly raining tonight";

let user: User;
/** The device cookie of the browser in which the password was changed. */
let device: string;

const knock = (password: string, deviceToken: string | null = null, by: Services = services) =>
  signIn(by, visit({ deviceToken }), { identifier: user.username, password, sharedComputer: false });
const codeOf = (result: Awaited<ReturnType<typeof knock>>) => (result.ok ? "in" : result.refusal.code);
const signInNew = async (password: string): Promise<string> => {
  const opened = await knock(password);
  if (!opened.ok || !opened.value.deviceToken) throw new Error(codeOf(opened));
  return opened.value.deviceToken;
};
const change = async (current: string, password: string) => {
  const opened = await knock(current);
  if (!opened.ok || !opened.value.deviceToken) throw new Error(codeOf(opened));
  const { sessionToken, deviceToken } = opened.value;
  const by = visit({ actorId: user.id, sessionToken, deviceToken });
  const changed = await changePassword(services, by, { current, password, repeat: password });
  if (!changed.ok) throw new Error(changed.refusal.code);
  return deviceToken;
};
const refusals = () =>
  services.db.accessEvent.findMany({
    where: { userId: user.id, kind: "sign-in.refused" },
    orderBy: { id: "asc" },
    select: { reason: true, details: true, deviceId: true },
  });
const kept = async () => (await services.db.password.findUniqueOrThrow({ where: { userId: user.id } })).previousHash;

/** The services, which count how many hashes are compared with what is stored, or with the dummy. */
function counting() {
  const compared = { count: 0 };
  const counted = (slot: HashSlot): HashSlot => ({
    ...slot,
    verify(stored, password) {
      compared.count += 1;
      return slot.verify(stored, password);
    },
  });
  const admit: Services["passwords"]["admit"] = (work, client) =>
    services.passwords.admit((slot) => work(counted(slot)), client);
  return { compared, by: { ...services, passwords: { ...services.passwords, admit } } };
}

beforeEach(async () => {
  user = await createUser();
  device = await change(testPassword, chosen);
});

describe("the previous password", () => {
  test("is told to a known device alone, with the time of the change, and signs nobody in", async () => {
    const { setAt: changedAt } = await services.db.password.findUniqueOrThrow({ where: { userId: user.id } });
    clock.advance(minutes(5));
    expect(await knock(testPassword, device)).toEqual({
      ok: false,
      refusal: { code: "previous-password", facts: { changedAt } },
    });
    expect(codeOf(await knock(testPassword))).toBe("invalid-credentials");
    expect(await refusals()).toEqual([
      { reason: "previous-password", details: { counted: false }, deviceId: expect.any(String) },
      { reason: "wrong-password", details: null, deviceId: null },
    ]);
    expect(codeOf(await knock(chosen, device))).toBe("in");
  });

  test("costs a stranger, and whoever brings another account's cookie, one hash as ever; a known device two", async () => {
    const mine = user;
    user = await createUser();
    const foreign = await signInNew(testPassword);
    user = mine;
    const hashes = async (password: string, cookie: string | null) => {
      const { compared, by } = counting();
      await knock(password, cookie, by);
      return compared.count;
    };
    expect(await hashes(testPassword, null)).toBe(1);
    expect(await hashes(testPassword, foreign)).toBe(1);
    expect(await hashes(testPassword, device)).toBe(2);
    expect(await hashes("neither of the two", device)).toBe(2);
    expect(await hashes(chosen, device)).toBe(1);
  });

  test("is free twenty times a day, then it counts and locks like any wrong password", async () => {
    const codes: string[] = [];
    for (let n = 0; n < freeRepeats + 10; n++) codes.push(codeOf(await knock(testPassword, device)));
    expect(codes.slice(0, -1).every((code) => code === "previous-password")).toBe(true);
    expect(codes.at(-1)).toBe("device-locked");
    const uncounted = (await refusals()).filter(({ details }) => (details as { counted: boolean }).counted === false);
    expect(uncounted).toHaveLength(freeRepeats);
    clock.advance(days(1));
    expect(codeOf(await knock(testPassword, device))).toBe("previous-password");
    expect((await refusals()).at(-1)?.details).toEqual({ counted: false });
  });

  test("frees no other guess: wrong ones between the repeats lock as before", async () => {
    for (let n = 0; n < 9; n++) {
      await knock("certainly not it", device);
      await knock(testPassword, device);
    }
    expect(codeOf(await knock("certainly not it", device))).toBe("device-locked");
    expect(codeOf(await knock(testPassword, device))).toBe("device-locked");
  });

  test("is forgotten after thirty days, at once by the sign-in and for good by the sweep", async () => {
    clock.advance(days(30));
    expect(codeOf(await knock(testPassword, device))).toBe("invalid-credentials");
    expect(await kept()).not.toBeNull();
    await sweep(services);
    expect(await kept()).toBeNull();
    expect(codeOf(await knock(chosen, device))).toBe("in");
  });

  test("is the last one alone", async () => {
    const last = await change(chosen, "another one, much later");
    expect(codeOf(await knock(chosen, last))).toBe("previous-password");
    expect(codeOf(await knock(testPassword, last))).toBe("invalid-credentials");
  });

  test("is kept by a reset, for the browsers that sign in after it; those of before are strangers", async () => {
    const link = await linkFor(user.id, "reset");
    expect((await resetPassword(services, visit(), { ...link, ...typedTwice })).ok).toBe(true);
    expect(codeOf(await knock(chosen, device))).toBe("invalid-credentials");
    const known = await signInNew(newPassword);
    expect(codeOf(await knock(chosen, known))).toBe("previous-password");
  });

  test("is dropped by a temporary password, which is itself never kept as one", async () => {
    const byOwner = visit(await signTestUserIn(services, owner));
    const made = await setTemporaryPassword(services, byOwner, { userId: user.id });
    if (!made.ok) throw new Error(made.refusal.code);
    expect(await kept()).toBeNull();
    const link = await linkFor(user.id, "reset");
    expect((await resetPassword(services, visit(), { ...link, ...typedTwice })).ok).toBe(true);
    expect(await kept()).toBeNull();
  });

  test("is a wrong password like any other where it cannot be compared any more", async () => {
    await services.db.password.update({ where: { userId: user.id }, data: { previousPepper: "gone" } });
    expect(codeOf(await knock(testPassword, device))).toBe("invalid-credentials");
    expect(await refusals()).toMatchObject([{ reason: "wrong-password" }]);
    const lane = await services.db.attemptCounter.findFirst({ where: { userId: user.id, consecutive: 1 } });
    expect(lane).toMatchObject({ inFlight: [] });
  });

  test("is counted over all devices together, exactly, however many repeats arrive over two pools", async () => {
    const second = base.secondServices();
    const devices = [device, await signInNew(chosen), await signInNew(chosen), await signInNew(chosen)];
    const repeats = devices.flatMap((cookie) =>
      Array.from({ length: 8 }, (_, n) => knock(testPassword, cookie, n % 2 ? second : services)),
    );
    const codes = (await Promise.all(repeats)).map(codeOf);
    expect(codes.every((code) => code === "previous-password")).toBe(true);
    const events = (await refusals()).map(({ details }) => (details as { counted: boolean }).counted);
    expect(events.filter((counted) => !counted)).toHaveLength(freeRepeats);
    expect(events.filter((counted) => counted)).toHaveLength(32 - freeRepeats);
  });

  test("takes its free repeats one by one, whoever asks at the same moment", async () => {
    const second = base.secondServices();
    const asked = Array.from({ length: 100 }, (_, n) =>
      (n % 2 ? second : services).db.$transaction((tx) => takeRepeat(tx, clock.now(), user.id), {
        maxWait: 60_000,
        timeout: 60_000,
      }),
    );
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(freeRepeats);
  });
});
