import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { refusedWith, testCases } from "@/lib/adapters/database/test-cases";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import type { Rank } from "@/prisma/generated/enums";
import { addToTicket } from "../cases/add-to-ticket";
import { answerCase } from "../cases/answer-case";
import { askInviter } from "../cases/ask-inviter";
import { askPerson } from "../cases/ask-person";
import { assignCase } from "../cases/assign-case";
import { countCases } from "../cases/count-cases";
import { linkCase } from "../cases/link-case";
import { noteCase } from "../cases/note-case";
import { openTicket } from "../cases/open-ticket";
import { readCase } from "../cases/read-case";
import { readOwnCase } from "../cases/read-own-case";
import { listOwnTickets, readOwnTicket } from "../cases/read-own-ticket";
import { tellOfCases } from "../cases/tell-of-cases";
import { minutes } from "../duration";
import { linkSecret } from "../links/secret";
import type { Organization } from "../organizations/organization";
import type { Visit } from "../visit";
import { openOrganization } from "./open-organization";
import { tellOfTickets } from "./tell-of-tickets";
import { countTickets, listTickets, readTicket } from "./tickets";

describe("a ticket to the operator", async () => {
  const test = await testDatabase();
  const { services, clock, organization, createUser, visit } = test;
  const { open, at, someone, rowOf } = testCases(test);
  let own: Organization;
  let operator: Visit;
  const ofOperator = async (rank: Rank) => {
    const user = await createUser({ organization: own, rank });
    return { user, by: { ...visit(await signTestUserIn(services, user)), organization: own } };
  };

  it("is offered nowhere without an operator", async () => {
    await expect(open({ kind: "ticket", comment: "Help" })).rejects.toThrow("not-offered");
    const { by } = await someone();
    expect(refusedWith(await openTicket(services, by, { formId: randomUUID(), text: "Help" }))).toBe("no-operator");
  });

  describe("where there is one", () => {
    beforeAll(async () => {
      own = await test.createOrganization({ isOperator: true, name: "Operations" });
      operator = (await ofOperator("helpdesk")).by;
    });

    it("of somebody at the door is read and answered by the operator alone, on their private page", async () => {
      const { caseId, secret } = await open({ kind: "ticket", topic: "locked", comment: "All else ended" });
      const { user, by } = await someone({ rank: "owner" });
      const viewer = { organization, actor: { ...user, userId: user.id }, now: clock.now() };
      expect(await readCase(services, viewer, caseId)).toBeNull();
      expect(await readOwnTicket(services, viewer, caseId)).toBeNull();
      expect((await countCases(services, viewer)).open).toBe(0);
      expect(refusedWith(await answerCase(services, by, { ...(await at(caseId)), text: "No" }))).toBe("case-unknown");
      expect(refusedWith(await linkCase(services, operator, { ...(await at(caseId)), userId: user.id }))).toBe(
        "case-unknown",
      );
      const actorId = operator.actorId ?? "";
      await assignCase(services, operator, { ...(await at(caseId)), assigneeId: actorId });
      await noteCase(services, operator, { ...(await at(caseId)), text: "A note" });
      await askPerson(services, operator, { ...(await at(caseId)), text: "Since when?" });
      const answer = { ...(await at(caseId)), text: "Ask Ada, the owner" };
      expect(refusedWith(await answerCase(services, operator, answer))).toBeNull();
      const page = await readOwnCase(services, visit(), { secret });
      expect(
        page.ok && page.value.entries.filter(({ text }) => text).map(({ author, text }) => `${author}: ${text}`),
      ).toEqual(["operator: Since when?", "operator: Ask Ada, the owner"]);
      const events = await services.db.accessEvent.findMany({
        where: { organizationId: organization.id, kind: "case.answered" },
      });
      expect(events).toMatchObject([{ actorId: null, clientAddress: null, details: { by: "operator", caseId } }]);
      const mine = await services.db.accessEvent.findMany({
        where: { organizationId: own.id, kind: "operator.acted" },
      });
      expect(mine.length).toBe(4);
      expect(mine.every((event) => event.actorId === actorId)).toBe(true);
    });

    it("never carries a username or an address of the organization out (R33)", async () => {
      const someoneThere = await createUser({ username: "dana.fox" });
      const { caseId } = await open({ kind: "ticket", comment: "What is my username?" });
      for (const text of ["It is dana.fox", `Write to ${someoneThere.email}`]) {
        const refused = await answerCase(services, operator, { ...(await at(caseId)), text });
        expect(refusedWith(refused)).toBe("ticket-discloses");
      }
    });

    it("is no way to find out what people there are called: each hit stands in their history, and soon all is refused", async () => {
      const { caseId } = await open({ kind: "ticket", comment: "Who am I?" });
      const tries = async (text: string) =>
        refusedWith(await askPerson(services, operator, { ...(await at(caseId)), text: `Are you ${text}?` }));
      expect(await tries("nobody.here")).toBeNull();
      const refusals = {
        organizationId: organization.id,
        kind: "authorization.refused",
        reason: "ticket-discloses",
      } as const;
      const before = await services.db.accessEvent.count({ where: refusals });
      await Promise.all(
        Array.from({ length: 12 }, async (_, number) => {
          await createUser({ username: `guess.${number}` });
          await tries(`guess.${number}`);
        }),
      );
      expect(before).toBe(2);
      expect(await services.db.accessEvent.count({ where: refusals })).toBe(5);
      expect(await tries("nobody.here")).toBe("ticket-discloses");
      expect(await tries("well")).toBeNull();
    });

    it("is worked on by nobody of another organization", async () => {
      const other = await test.createOrganization();
      const { caseId } = await open({ kind: "ticket", comment: "Help" });
      const owner = await createUser({ organization: other, rank: "owner" });
      const by = { ...visit(await signTestUserIn(services, owner)), organization: other };
      expect(refusedWith(await answerCase(services, by, { ...(await at(caseId)), text: "Hi" }))).toBe("case-unknown");
    });

    it("of an administrator is answered in their own area, and they are told at the address on file", async () => {
      const { user, by } = await someone({ rank: "helpdesk" });
      const form = { formId: randomUUID(), text: "Mails do not arrive" };
      const opened = await openTicket(services, by, form);
      if (!opened.ok) throw new Error(opened.refusal.code);
      const { caseId } = opened.value;
      expect(await openTicket(services, by, form)).toEqual(opened);
      await noteCase(services, operator, { ...(await at(caseId)), text: "Between us" });
      await answerCase(services, operator, { ...(await at(caseId)), text: `Look at your firewall, ${user.username}` });
      const viewer = { organization, actor: { ...user, userId: user.id }, now: clock.now() };
      expect((await listOwnTickets(services, viewer)).map(({ id }) => id)).toContain(caseId);
      const shown = await readOwnTicket(services, viewer, caseId);
      expect(shown?.entries.map(({ author, text }) => [author, text])).toEqual([
        ["operator", `Look at your firewall, ${user.username}`],
      ]);
      const mails = await services.db.mail.findMany({ where: { caseId } });
      expect(mails).toMatchObject([{ kind: "ticket-answered", address: user.email, userId: user.id }]);
      expect(refusedWith(await addToTicket(services, by, { caseId, text: "It was that. Thank you" }))).toBeNull();
      expect(await rowOf(caseId)).toMatchObject({ closedAt: null, state: "received" });
      const read = await readTicket(services, own, caseId);
      expect(read?.read.entries.at(-1)).toMatchObject({ author: "administrator", by: user.name });
    });

    it("is listed for the operator with the organization's number, and told of by mail once", async () => {
      clock.advance(minutes(16));
      await tellOfTickets(services);
      clock.advance(minutes(16));
      const receiver = await ofOperator("owner");
      const { caseId } = await open({ kind: "ticket", name: "Robin Lost", comment: "Help" });
      await tellOfCases(services, { organizationId: organization.id });
      expect((await rowOf(caseId)).toldAt).toBeNull();
      for (let times = 0; times < 2; times++) await tellOfTickets(services);
      const mails = await services.db.mail.findMany({ where: { userId: receiver.user.id } });
      expect(mails).toHaveLength(1);
      expect(mails[0]?.facts).toMatchObject({ cases: [{ who: "Robin Lost" }] });
      expect(JSON.stringify(mails[0]?.facts)).toContain(String(organization.number));
      const viewer = { userId: receiver.user.id };
      const { rows } = await listTickets(services, viewer, { tab: "open", page: 0 });
      expect(rows.at(-1)).toMatchObject({
        id: caseId,
        organizationNumber: organization.number,
        byAdministrator: false,
      });
      expect((await countTickets(services, viewer)).open).toBe(rows.length);
    });

    it("is what a first owner sends whose invitation is no good any more (R71)", async () => {
      const admin = (await ofOperator("administrator")).by;
      const owner = { name: "Fumiko Founder", email: "fumiko@example.test" };
      const input = { name: "New", origin: "https://new.example.test", preset: "administrator-resets", owner } as const;
      const made = await openOrganization(services, admin, input);
      if (!made.ok) throw new Error(made.refusal.code);
      const { organizationId } = made.value;
      const theirs = await services.db.organization.findUniqueOrThrow({ where: { id: organizationId } });
      await services.db.organization.update({
        where: { id: organizationId },
        data: { policy: { ...(theirs.policy as object), activation: { renewal: "administrator" } } },
      });
      const now = await services.db.organization.findUniqueOrThrow({ where: { id: organizationId } });
      const link = await services.db.link.findFirstOrThrow({ where: { organizationId } });
      const at = { ...visit(), organization: now };
      const asked = await askInviter(services, at, { secret: linkSecret(services.linkKeys, link) });
      if (!asked.ok) throw new Error(asked.refusal.code);
      expect(await rowOf(asked.value.caseId)).toMatchObject({ kind: "ticket", topic: "activation" });
    });
  });
});
