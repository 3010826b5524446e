import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, testWays } from "@/lib/adapters/database/test-ways";
import { after, minutes } from "../duration";
import { allowLonger } from "./allow-longer";

const made = await testDatabase();
const { services, clock } = made;
const { place } = testWays(made);

test("answers that are good for an hour are refused until an administrator allows that, and never for more than a day", async () => {
  const { person, goAs, owner, connection, answers } = await place();
  await person("ann");
  const hour = () => ({ bearerUntil: after(clock.now(), minutes(60)) });
  const allow = (count: number) => allowLonger(services, owner.by, { connectionId: connection.id, minutes: count });
  expect(codeOf(await goAs("ann", hour()))).toBe("sso-answer");
  const [{ checks } = { checks: [] }] = await answers();
  expect((checks as { facts?: { problem?: string } }[]).at(-1)?.facts?.problem).toBe("bearer-too-long");
  for (const count of [9, 24 * 60 + 1, 30.5]) expect(codeOf(await allow(count))).toBe("field-invalid");
  expect((await allow(60)).ok).toBe(true);
  expect(codeOf(await goAs("ann", hour()))).toBe("in");
});
