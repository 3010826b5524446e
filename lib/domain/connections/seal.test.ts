import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { LinkKeys } from "../links/secret";
import { seal, sealedEarlier, unseal } from "./seal";

const keys = (current: number, ...numbers: number[]): LinkKeys => ({
  current,
  keys: new Map(numbers.map((number) => [number, keyBytes(number)])),
});
const made = new Map<number, Buffer>();
const keyBytes = (number: number) => {
  const bytes = made.get(number) ?? randomBytes(32);
  made.set(number, bytes);
  return bytes;
};

describe("a sealed secret", () => {
  test("opens for its own row alone", () => {
    const sealed = seal(keys(1, 1), "row a", "s3crét");
    expect(unseal(keys(1, 1), "row a", sealed)).toBe("s3crét");
    expect(unseal(keys(1, 1), "row b", sealed)).toBeNull();
  });

  test("opens while its key is there, and says that a newer one is", () => {
    const sealed = seal(keys(1, 1), "row", "secret");
    expect(unseal(keys(2, 1, 2), "row", sealed)).toBe("secret");
    expect(sealedEarlier(keys(2, 1, 2), sealed)).toBe(true);
    expect(sealedEarlier(keys(1, 1), sealed)).toBe(false);
    expect(unseal(keys(2, 2), "row", sealed)).toBeNull();
  });

  test("does not open when one bit of it was changed or it was cut short", () => {
    const sealed = seal(keys(1, 1), "row", "secret");
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(keys(1, 1), "row", changed)).toBeNull();
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(unseal(keys(1, 1), "row", sealed.subarray(0, length))).toBeNull();
    }
  });

  test("is another one each time, and holds no part of the secret", () => {
    const [one, two] = [seal(keys(1, 1), "row", "secret"), seal(keys(1, 1), "row", "secret")];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
    expect(Buffer.from(one).includes("secret")).toBe(false);
  });
});
