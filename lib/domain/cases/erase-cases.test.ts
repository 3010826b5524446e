import { expect, it } from "vitest";
import { testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { eraseUser } from "../administration/remove-user";
import { days, minutes } from "../duration";
import { sweep } from "../jobs/sweep";
import { addToCase } from "./add-to-case";
import { answerCase } from "./answer-case";
import { askPerson } from "./ask-person";
import { linkCase } from "./link-case";
import { readOwnCase } from "./read-own-case";
import { tellOfCases } from "./tell-of-cases";

const test = await testDatabase();
const { services, clock, organization, createUser, visit } = test;
const { open, at, someone, rowOf } = testCases(test);
const admin = await someone();
const left = async (caseId: string) => ({
  cases: await services.db.case.count({ where: { id: caseId } }),
  entries: await services.db.caseEntry.count({ where: { caseId } }),
  mails: await services.db.mail.count({ where: { caseId } }),
});

it("a case is erased 30 days after closing, with its words, its mails and what administrators were mailed of it; history stays", async () => {
  const { caseId, secret } = await open({ email: "gone@example.test", comment: "Words" });
  const other = await open({ name: "Still open" });
  await addToCase(services, visit(), { secret, caseId, text: "More words" });
  await tellOfCases(services, { organizationId: organization.id });
  await answerCase(services, admin.by, { ...(await at(caseId)), text: "Done." });
  clock.advance(days(30));
  clock.advance(minutes(-1));
  await sweep(services);
  expect(await left(caseId)).toEqual({ cases: 1, entries: 2, mails: 2 });
  clock.advance(minutes(1));
  await sweep(services);
  expect(await left(caseId)).toEqual({ cases: 0, entries: 0, mails: 0 });
  expect((await left(other.caseId)).cases).toBe(1);
  const events = await services.db.accessEvent.findMany({ where: { kind: { startsWith: "case." } } });
  expect(events.length).toBeGreaterThan(2);
  expect(JSON.stringify(events.map(({ details }) => details))).not.toMatch(/Words|gone@/);
});

it("with a user go the cases that were about them", async () => {
  const user = await createUser();
  const { caseId } = await open({ email: "user@example.test" });
  await linkCase(services, (await someone()).by, { ...(await at(caseId)), userId: user.id });
  await services.db.$transaction((tx) => eraseUser(tx, { organizationId: organization.id, userId: user.id }));
  expect(await left(caseId)).toEqual({ cases: 0, entries: 0, mails: 0 });
});

it("a question that nobody answers for 30 days closes its case, and 30 days later it is erased", async () => {
  const { caseId, secret } = await open({ name: "Silent" });
  await askPerson(services, (await someone()).by, { ...(await at(caseId)), text: "Who are you?" });
  clock.advance(days(29));
  await sweep(services);
  expect((await rowOf(caseId)).closedAt).toBeNull();
  clock.advance(days(1));
  await sweep(services);
  await sweep(services);
  expect(await rowOf(caseId)).toMatchObject({ state: "answered", outcome: "withdrawn" });
  expect(await readOwnCase(services, visit(), { secret })).toMatchObject({
    value: { entries: [{ kind: "question" }, { kind: "step", code: "closed" }] },
  });
  clock.advance(days(30));
  await sweep(services);
  expect((await left(caseId)).cases).toBe(0);
});
