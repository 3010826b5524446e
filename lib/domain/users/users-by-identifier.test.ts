import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { typedIdentifier } from "../sign-in/find-candidate";
import { readCandidate } from "../sign-in/read-facts";
import { usersByIdentifier } from "./users-by-identifier";

describe("a typed identifier", async () => {
  const { services, organization, createUser, createOrganization, visit } = await testDatabase();
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
    ["username", "mona.lee@example.test"],
    ["email", "mona.lee@example.test", "mona"],
    ["email", "mona"],
    ["email", "twins@example.test", "twin-a", "twin-b"],
    ["either", "twins@example.test", "twin-a", "twin-b"],
    ["either", "twin-b", "twin-b"],
    ["either", "same@example.test", "same@example.test"],
    ["email", "same@example.test", "same@example.test"],
    ["username", "same@example.test", "same@example.test"],
    ["either", ""],
    ["email", ""],
    ["either", "nobody"],
  ] as const)("with %s, %j names %s", async (accepts, typed, ...expected: string[]) => {
    const users = await usersByIdentifier(services.db, organization, typed, accepts);
    expect(users.map((user) => user.username).sort()).toEqual(expected);
    const tried = await readCandidate(services, services.db, visit(), typedIdentifier(visit(), typed, accepts));
    expect(tried?.username).toBe(expected.length === 1 ? expected[0] : undefined);
  });

  it("finds nobody of another organization", async () => {
    const other = await createOrganization();
    expect(await usersByIdentifier(services.db, other, "mona", "either")).toEqual([]);
  });
});
