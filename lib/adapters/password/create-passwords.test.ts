import { randomBytes } from "node:crypto";
import { verify as argonVerify } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import type { HashSlot } from "@/lib/domain/services";
import { createPasswords, type PasswordOptions } from "./create-passwords";

const none = { current: null, previous: new Map<string, Buffer>() };
const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };

async function slotOf(options: Partial<PasswordOptions> = {}): Promise<HashSlot> {
  const admitted = await createPasswords({ peppers: none, cost: cheap, ...options }).admit(async (slot) => slot);
  if (admitted.busy) throw new Error("busy");
  return admitted.value;
}

describe("password hashes", () => {
  it("are argon2id with 19 MiB and two passes, each with a salt of its own (T12)", async () => {
    const slot = await slotOf({ cost: undefined });
    const made = await Promise.all(["same password", "same password"].map((password) => slot.hash(password)));
    for (const { hash } of made) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(made.map(({ hash }) => hash.split("$")[4])).size).toBe(2);
  });

  it("of 1,000 users have 1,000 salts (T12)", async () => {
    const slot = await slotOf();
    const made = await Promise.all(Array.from({ length: 1_000 }, () => slot.hash("same password")));
    expect(new Set(made.map(({ hash }) => hash.split("$")[4])).size).toBe(1_000);
  });

  it("take every character of a long password (T2)", async () => {
    const slot = await slotOf();
    const hundred = Array.from({ length: 100 }, (_, i) => String.fromCodePoint(97 + (i % 26))).join("");
    const longest = "é🙂".repeat(128);
    const stored = [await slot.hash(hundred), await slot.hash(longest)] as const;
    expect(await slot.verify(stored[0], hundred)).toBe(true);
    expect(await slot.verify(stored[0], hundred.slice(0, 72))).toBe(false);
    expect(await slot.verify(stored[1], longest)).toBe(true);
    expect(await slot.verify(stored[1], Array.from(longest).slice(0, 255).join(""))).toBe(false);
  });

  it("do not care how an accent is spelled, but do care about spaces (T7)", async () => {
    const slot = await slotOf();
    const stored = await slot.hash("caf\u00e9 au lait, s'il vous plaît");
    expect(await slot.verify(stored, "cafe\u0301 au lait, s'il vous plaît")).toBe(true);
    expect(await slot.verify(stored, "caf\u00e9 au lait, s'il vous plaît ")).toBe(false);
    expect(await slot.verify(stored, "CAF\u00c9 au lait, s'il vous plaît")).toBe(false);
  });

  it("are never matched where there is none, even by the dummy's own price", async () => {
    const slot = await slotOf();
    expect(await slot.verify(null, "")).toBe(false);
    expect(await slot.verify(null, "anything at all")).toBe(false);
  });

  it("made cheaper, or with another pepper, are outdated (T12)", async () => {
    const old = await (await slotOf()).hash("a password");
    const raised = await slotOf({ cost: { ...cheap, timeCost: 2 } });
    expect(raised.outdated(old)).toBe(true);
    expect(raised.outdated(await raised.hash("a password"))).toBe(false);
    const peppered = await slotOf({
      peppers: { current: { name: "2026", key: randomBytes(32) }, previous: new Map() },
    });
    expect(peppered.outdated(old)).toBe(true);
  });
});

describe("a pepper", () => {
  const current = { name: "2026", key: randomBytes(32) };

  it("keeps a stolen hash useless without it (T13)", async () => {
    const stored = await (await slotOf({ peppers: { current, previous: new Map() } })).hash("a known password");
    expect(stored.pepper).toBe("2026");
    expect(await argonVerify(stored.hash, "a known password")).toBe(false);
    expect(await argonVerify(stored.hash, "a known password", { secret: current.key })).toBe(true);
  });

  it("can be changed: older hashes stay good while the older key is kept (T13)", async () => {
    const stored = await (await slotOf({ peppers: { current, previous: new Map() } })).hash("a known password");
    const next = { name: "2027", key: randomBytes(32) };
    const slot = await slotOf({ peppers: { current: next, previous: new Map([["2026", current.key]]) } });
    expect(await slot.verify(stored, "a known password")).toBe(true);
    expect(slot.outdated(stored)).toBe(true);
    const without = await slotOf({ peppers: { current: next, previous: new Map() } });
    await expect(without.verify(stored, "a known password")).rejects.toThrow(/"2026" is not configured/);
  });
});

describe("the hash queue", () => {
  it("runs two at a time in the order of asking, and refuses who finds it full", async () => {
    const passwords = createPasswords({ peppers: none, cost: cheap, concurrency: 2, waiting: 3 });
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const ask = (name: number) =>
      passwords.admit(async () => {
        started.push(name);
        await new Promise<void>((resolve) => finish.push(resolve));
        return name;
      });
    const asked = [1, 2, 3, 4, 5].map(ask);
    expect(passwords.length()).toBe(3);
    expect(await ask(6)).toEqual({ busy: true });
    expect(started).toEqual([1, 2]);
    for (let done = 0; done < 5; done++) {
      finish[done]?.();
      await asked[done];
      await new Promise(setImmediate);
    }
    expect(started).toEqual([1, 2, 3, 4, 5]);
    expect(await Promise.all(asked)).toEqual([1, 2, 3, 4, 5].map((value) => ({ busy: false, value })));
    expect(passwords.length()).toBe(0);
  });

  it("gives its place on when the work throws", async () => {
    const passwords = createPasswords({ peppers: none, cost: cheap, concurrency: 1, waiting: 1 });
    const failing = passwords.admit(() => Promise.reject(new Error("the database is away")));
    const next = passwords.admit(async () => "in");
    await expect(failing).rejects.toThrow("the database is away");
    expect(await next).toEqual({ busy: false, value: "in" });
  });
});
