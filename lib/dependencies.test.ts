import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The oldest versions without a known hole that matters here (security.md section 3, T98). */
const floors: Record<string, string> = {
  next: "16.3.3",
  "next-auth": "5.0.0-beta.32",
  "@auth/core": "0.41.3",
  "@auth/prisma-adapter": "2.11.3",
  nodemailer: "9.0.1",
};

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Every installed copy of a package, nested ones included. */
const installed = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version ?? "");

const parts = (version: string) => version.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : -1));

function atLeast(version: string, floor: string): boolean {
  const [have, need] = [parts(version), parts(floor)];
  for (let i = 0; i < Math.max(have.length, need.length); i++) {
    const difference = (have[i] ?? 0) - (need[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

describe("the lock file", () => {
  test.each(Object.entries(floors))("holds no copy of %s below %s", (name, floor) => {
    const versions = installed(name);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !atLeast(version, floor))).toEqual([]);
  });

  test("comparison knows older, equal and newer versions", () => {
    expect(atLeast("16.3.2", "16.3.3")).toBe(false);
    expect(atLeast("5.0.0-beta.31", "5.0.0-beta.32")).toBe(false);
    expect(atLeast("16.3.3", "16.3.3")).toBe(true);
    expect(atLeast("16.10.0", "16.3.3")).toBe(true);
  });

  // Without these `npm ci` refuses wherever the registry cannot name them; an `npm install` there drops them.
  test("has an entry for every platform's optional part", () => {
    const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.filter((name) => installed(name).length === 0)).toEqual([]);
  });

  test("names no package registry", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved"/);
  });
});
