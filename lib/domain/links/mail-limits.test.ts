import { describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import { hours } from "../duration";
import { requestReset } from "./request-reset";

const database = await testDatabase();
const { services, clock, createUser, visit } = database;

const mailsTo = (address: string) => services.db.mail.findMany({ where: { address }, orderBy: { createdAt: "asc" } });

describe("the limits of mails", () => {
  const ask = async (identifier: string, clientAddress = `192.0.2.${++asked}`) => {
    const answer = await requestReset(services, visit({ clientAddress }), { identifier });
    await runJobs(database);
    return answer.ok && answer.value.limited;
  };
  let asked = 0;

  test("after three in an hour the page says so to everybody, no mail goes out, and the last link stays good", async () => {
    const { id: userId } = await createUser({ username: "often" });
    const told = { known: [] as unknown[], unknown: [] as unknown[] };
    for (let n = 0; n < 5; n++) {
      told.known.push(await ask("often"));
      told.unknown.push(await ask("never-was"));
    }
    expect(told.known).toEqual([false, false, false, true, true]);
    expect(told.unknown).toEqual(told.known);
    const mails = await mailsTo("often@example.test");
    expect(mails).toHaveLength(3);
    const link = await services.db.link.findUniqueOrThrow({ where: { id: mails[2]?.linkId ?? "" } });
    expect(link).toMatchObject({ userId, replacedAt: null, revokedAt: null });
    clock.advance(hours(1) + 1);
    expect(await ask("often")).toBe(false);
  });

  test("name and address of one account share its limit, and the page does not tell that they are one", async () => {
    await createUser({ username: "double" });
    for (let n = 0; n < 3; n++) expect(await ask("double")).toBe(false);
    expect(await ask("double@example.test")).toBe(false);
    expect(await mailsTo("double@example.test")).toHaveLength(3);
  });

  test("one client address gets twenty mails an hour, whomever it names", async () => {
    const answers: unknown[] = [];
    for (let n = 0; n < 21; n++) answers.push(await ask(`stranger${n}`, "198.51.100.7"));
    expect(answers.slice(0, 20)).not.toContain(true);
    expect(answers[20]).toBe(true);
  });
});
