import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { findByIdentifier } from "./find-by-identifier";

describe("findByIdentifier", async () => {
  const { services, organization, createUser, createOrganization } = await testDatabase();
  await createUser({ username: "mona", email: "mona.lee@example.test" });
  await createUser({ username: "twin-a", email: "twins@example.test" });
  await createUser({ username: "twin-b", email: "twins@example.test" });
  await createUser({
    username: "same@example.test",
    email: "same@example.test",
  });
  await createUser({ username: "silent", email: null });

  it.each([
    ["either", "mona", "mona"],
    ["either", " MONA ", "mona"],
    ["either", "Mona.Lee@example.test", "mona"],
    ["username", "mona", "mona"],
    ["username", "mona.lee@example.test", undefined],
    ["email", "mona.lee@example.test", "mona"],
    ["email", "mona", undefined],
    ["email", "twins@example.test", undefined],
    ["either", "twins@example.test", undefined],
    ["either", "twin-b", "twin-b"],
    ["either", "same@example.test", "same@example.test"],
    ["email", "same@example.test", "same@example.test"],
    ["username", "same@example.test", "same@example.test"],
    ["either", "", undefined],
    ["email", "", undefined],
    ["either", "nobody", undefined],
  ] as const)("with %s, %j names %s", async (accepts, typed, expected) => {
    const user = await findByIdentifier(services.db, organization, typed, accepts);
    expect(user?.username).toBe(expected);
  });

  it("finds nobody of another organization", async () => {
    const other = await createOrganization();
    expect(await findByIdentifier(services.db, other, "mona", "either")).toBeNull();
  });
});
