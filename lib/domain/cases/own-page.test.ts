import { describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { unlock } from "../administration/unlock";
import { days, hours, minutes } from "../duration";
import { addToCase } from "./add-to-case";
import { answerCase } from "./answer-case";
import { caseMailSecret } from "./case-secret";
import { confirmCaseAddress } from "./confirm-case-address";
import { enterCase } from "./enter-case";
import { linkCase } from "./link-case";
import { noteCase } from "./note-case";
import { readCase } from "./read-case";
import { readOwnCase } from "./read-own-case";

describe("the private page of a request", async () => {
  const test = await testDatabase();
  const { services, secondServices, clock, createUser, createOrganization, visit } = test;
  const { open, rowOf, at, someone, mailsOf } = testCases(test);
  const viewerOf = (userId: string) => ({
    organization: test.organization,
    actor: { userId, rank: "administrator" as const },
    now: clock.now(),
  });
  const mailSecretOf = async (caseId: string) => caseMailSecret(services.linkKeys, await rowOf(caseId));

  it("opens with number and phrase, however they are typed off the slip", async () => {
    const { caseId, number, phrase, secret } = await open();
    for (const typed of [phrase, ` ${phrase.toUpperCase().replaceAll("-", " ")}`, phrase.replaceAll("0", "O")]) {
      const entered = await enterCase(services, visit(), { number: ` ${number} `, phrase: typed });
      expect(entered).toEqual({ ok: true, value: { secret } });
    }
    expect(await readOwnCase(services, visit(), { secret })).toMatchObject({ value: { caseId, mayConfirm: false } });
  });

  it("refuses a wrong number and a wrong phrase in the same words, here and elsewhere", async () => {
    const { number, phrase, secret } = await open();
    const elsewhere = visit({ organization: await createOrganization() });
    for (const [by, typed] of [
      [visit(), { number: String(number), phrase: "00000-0000-0000" }],
      [visit(), { number: String(number === 999_999 ? 100_000 : number + 1), phrase }],
      [visit(), { number: "none", phrase: "" }],
      [elsewhere, { number: String(number), phrase }],
    ] as const) {
      const refused = await enterCase(services, by, typed);
      expect(refused).toEqual({ ok: false, refusal: { code: "case-unknown", facts: undefined } });
    }
    expect(refusedWith(await readOwnCase(services, elsewhere, { secret }))).toBe("case-unknown");
    expect(refusedWith(await readOwnCase(services, visit(), { secret: null }))).toBe("case-unknown");
  });

  it("lets a phrase be tried twenty times an hour from one network, paid before the comparison, over two processes", async () => {
    const { number, phrase } = await open();
    const processes = [services, secondServices()];
    const by = visit({ clientAddress: "2001:db8:7::1" });
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        enterCase(processes[place % 2] ?? services, by, { number: String(number), phrase: `00000-0000-${place}` }),
      ),
    );
    const codes = tries.map((result) => refusedWith(result));
    expect(codes.filter((code) => code === "case-unknown")).toHaveLength(20);
    expect(codes.filter((code) => code === "case-tries")).toHaveLength(30);
    const neighbour = visit({ clientAddress: "2001:db8:7::2" });
    expect(refusedWith(await enterCase(services, neighbour, { number: String(number), phrase }))).toBe("case-tries");
    expect(refusedWith(await enterCase(services, visit(), { number: String(number), phrase }))).toBeNull();
  });

  it("opens to its slip, however often others tried its number", async () => {
    const { number, phrase } = await open();
    const tries = Array.from({ length: 80 }, () =>
      enterCase(services, visit(), { number: String(number), phrase: "00000-0000-0000" }),
    );
    for (const refused of await Promise.all(tries)) expect(refusedWith(refused)).toBe("case-unknown");
    expect(refusedWith(await enterCase(services, visit(), { number: String(number), phrase }))).toBeNull();
  });

  it("tells the address that it is the sender's when they say so from the mail, and from nowhere else", async () => {
    const { caseId, secret } = await open({ email: "mine@example.test" });
    expect(refusedWith(await confirmCaseAddress(services, visit(), { secret, caseId }))).toBe("case-unknown");
    expect((await rowOf(caseId)).emailConfirmedAt).toBeNull();
    const mailed = await mailSecretOf(caseId);
    expect(await readOwnCase(services, visit(), { secret: mailed })).toMatchObject({ value: { mayConfirm: true } });
    expect((await rowOf(caseId)).emailConfirmedAt).toBeNull();
    const other = await open({ email: "other@example.test" });
    expect(refusedWith(await confirmCaseAddress(services, visit(), { secret: mailed, caseId: other.caseId }))).toBe(
      "case-foreign",
    );
    for (let times = 0; times < 2; times++)
      expect(refusedWith(await confirmCaseAddress(services, visit(), { secret: mailed, caseId }))).toBeNull();
    const page = await readOwnCase(services, visit(), { secret });
    expect(page).toMatchObject({ value: { emailConfirmed: true, entries: [{ code: "confirmed" }] } });
  });

  it("shows what was written to the person, never a note, an account or who looks after it", async () => {
    const { by } = await someone();
    const user = await createUser({ username: "hidden.name", name: "Hidden Person" });
    const { caseId, secret } = await open();
    await noteCase(services, by, { ...(await at(caseId)), text: "a secret note" });
    await linkCase(services, by, { ...(await at(caseId)), userId: user.id });
    await answerCase(services, by, { ...(await at(caseId)), text: "Please look into your mailbox." });
    const page = await readOwnCase(services, visit(), { secret });
    expect(page).toMatchObject({
      value: {
        state: "answered",
        outcome: "answered",
        entries: [{ code: "worked" }, { text: "Please look into your mailbox." }],
      },
    });
    const told = JSON.stringify(page);
    for (const hidden of ["secret note", user.id, "hidden.name", "Hidden Person", "linked"])
      expect(told).not.toContain(hidden);
  });

  it("tells in the same words of a note, of a user who was found, and of what was done for that user", async () => {
    const { by, user: admin } = await someone();
    const user = await createUser();
    const entriesAfter = async (...acts: ((caseId: string) => Promise<unknown>)[]) => {
      const { caseId, secret } = await open();
      for (const act of acts) {
        clock.advance(minutes(1));
        await act(caseId);
      }
      const own = await readOwnCase(services, visit(), { secret });
      return own.ok && own.value.entries.map(({ id: _, at: __, ...entry }) => entry);
    };
    const note = async (caseId: string) => noteCase(services, by, { ...(await at(caseId)), text: "No such person." });
    const link = async (caseId: string) => linkCase(services, by, { ...(await at(caseId)), userId: user.id });
    const help = (caseId: string) => unlock(services, by, { userId: user.id, caseId });
    const worked = [{ author: "administrator", kind: "step", text: null, code: "worked" }];
    expect(await entriesAfter(note)).toEqual(worked);
    expect(await entriesAfter(link, help)).toEqual(worked);
    expect(await entriesAfter(help)).toEqual([]);
    const [{ caseId }, other] = [await open(), await createUser()];
    await link(caseId);
    await unlock(services, by, { userId: other.id, caseId });
    await help(caseId);
    const read = await readCase(services, viewerOf(admin.id), caseId);
    expect(read?.entries.map(({ code, facts, by: who }) => [code, facts, who])).toEqual([
      ["linked", { userId: user.id }, admin.name],
      ["helped", { act: "user.unlock" }, admin.name],
    ]);
  });

  it("takes more words, once each, so many an hour; a closed request is open again", async () => {
    const { by } = await someone();
    const { caseId, secret } = await open();
    const add = (text: string) => addToCase(services, visit(), { secret, caseId, text });
    await answerCase(services, by, { ...(await at(caseId)), text: "Done." });
    expect(refusedWith(await add("It does not work."))).toBeNull();
    expect(refusedWith(await add("It does not work."))).toBeNull();
    expect(await rowOf(caseId)).toMatchObject({ state: "received", outcome: null, closedAt: null, toldAt: null });
    expect(await services.db.caseEntry.count({ where: { caseId, kind: "message" } })).toBe(1);
    for (let times = 2; times <= 6; times++) expect(refusedWith(await add(`more ${times}`))).toBeNull();
    expect(refusedWith(await add("too much"))).toBe("case-full");
    expect(refusedWith(await add("  "))).toBe("field-missing");
    const other = await open();
    const foreign = { secret, caseId: other.caseId, text: "into another's" };
    expect(refusedWith(await addToCase(services, visit(), foreign))).toBe("case-foreign");
  });

  it("is good until 30 days after closing", async () => {
    const { by } = await someone();
    const { caseId, number, phrase, secret } = await open();
    await answerCase(services, by, { ...(await at(caseId)), text: "Done." });
    clock.advance(days(30));
    clock.advance(minutes(-1));
    expect(refusedWith(await readOwnCase(services, visit(), { secret }))).toBeNull();
    clock.advance(minutes(1));
    expect(refusedWith(await readOwnCase(services, visit(), { secret }))).toBe("case-over");
    expect(refusedWith(await addToCase(services, visit(), { secret, caseId, text: "late" }))).toBe("case-over");
    expect(refusedWith(await enterCase(services, visit(), { number: String(number), phrase }))).toBe("case-unknown");
    clock.advance(hours(1));
    expect(await mailsOf(caseId)).toEqual([]);
  });
});
