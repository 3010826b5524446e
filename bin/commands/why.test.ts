import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import { keys, testTerminal } from "./test-terminal";

describe("latchkey why", async () => {
  const { services, organization, createUser, visit, ownerUrl } = await testDatabase();
  const run = testTerminal({ DATABASE_URL: ownerUrl, ...keys });

  it("says where failed tries came from, each with a guess", async () => {
    const { username } = await createUser({ name: "Tina Tried" });
    const input = { identifier: username, password: "certainly not it", sharedComputer: true };
    for (let n = 0; n < 2; n++) await signIn(services, visit({ clientAddress: "203.0.113.9" }), input);
    const { text } = await run(`why ${username} --organization ${organization.host}`);
    expect(text).toContain("Where the failed tries came from");
    expect(text).toMatch(/\n {2}203\.0\.113\.9: .*: 2 times, .* UTC\n {4}Guess: nobody we know: Tina Tried/);
  });
});
