import { randomInt, randomUUID } from "node:crypto";
import { caseFact } from "@/lib/domain/cases/case-fact";
import { after, before, days, hours, seconds } from "@/lib/domain/duration";
import type { Organization } from "@/lib/domain/organizations/organization";
import { policyOf } from "@/lib/domain/policy";
import type { Services, Transaction } from "@/lib/domain/services";
import { type DemoRequest, demoRequests } from "./requests";

type Rows = { id: string; username: string; name: string; email: string | null }[];

/** Requests in every state, as far as the policy takes them, and a mail that came back: what administrators find. */
export async function loadRequests(tx: Transaction, services: Services, organization: Organization): Promise<void> {
  const { choices } = policyOf(organization).trouble;
  const rows = await tx.user.findMany({
    where: { organizationId: organization.id },
    select: { id: true, username: true, name: true, email: true },
    orderBy: { username: "asc" },
  });
  const sealed = (await tx.accessSeal.findFirst()) !== null;
  for (const demo of demoRequests) {
    const taken = choices.includes(demo.kind === "account" ? "requestAccount" : "support");
    if (taken && rows.some(({ username }) => username === demo.from))
      await loadRequest(tx, services, organization, demo, rows, sealed);
  }
  await loadReturnedMail(tx, services, organization, rows);
}

async function loadRequest(
  tx: Transaction,
  { clock, linkKeys }: Services,
  organization: Organization,
  { sent, kind, from, linked, with: assignee, row, texts, address, entries }: DemoRequest,
  rows: Rows,
  sealed: boolean,
): Promise<void> {
  const organizationId = organization.id;
  const language = organization.language === "ja" ? "ja" : "en";
  const now = clock.now();
  const idOf = (name: string | undefined) => rows.find(({ username }) => username === name)?.id ?? null;
  const sender = rows.find(({ username }) => username === from);
  const other = `${from}@home.example.test`;
  const email = { own: sender?.email ?? null, other, none: null }[address];
  const [createdAt, lastAt] = [before(now, sent), before(now, entries.at(-1)?.ago ?? sent)];
  const closed = row.state === "answered";
  const written = await tx.case.create({
    data: {
      ...row,
      ...{ id: randomUUID(), organizationId, number: randomInt(100_000, 1_000_000), formId: randomUUID(), kind },
      ...{ keyId: linkKeys.current, name: sender?.name ?? from, email, language },
      ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text[language]])),
      emailConfirmedAt: address === "own" ? after(createdAt, seconds(120)) : null,
      ...{ userId: linked ? idOf(from) : null, assigneeId: idOf(assignee) },
      ...{ clientAddress: "10.20.3.17", userAgent: null },
      ...{ createdAt, lastAt, toldAt: lastAt, closedAt: closed ? lastAt : null },
      waitingSince: closed || row.state === "question" ? null : lastAt,
    },
  });
  await tx.caseEntry.createMany({
    data: entries.map(({ ago, by, ...entry }) => ({
      ...{ id: randomUUID(), organizationId, caseId: written.id, at: before(now, ago), kind: entry.kind },
      ...{ author: by ? ("administrator" as const) : ("person" as const), authorId: idOf(by) },
      ...(entry.kind === "step"
        ? { code: entry.code, facts: factsOf(entry.code, idOf(from), idOf(by)) }
        : { text: entry.text[language] }),
    })),
  });
  // A minute that is sealed already gets nothing more.
  const { details, ...fact } = caseFact("case.opened", { ...written, userId: null });
  await tx.accessEvent.create({
    data: {
      ...fact,
      details: details ?? {},
      organizationId,
      at: sealed ? now : createdAt,
      clientAddress: "10.20.3.17",
    },
  });
}

const factsOf = (code: string, userId: string | null, assigneeId: string | null) =>
  code === "linked" ? { userId } : code === "assigned" ? { assigneeId } : undefined;

/** Somebody of the crowd whose address does not work: their server sent the last mail back. */
async function loadReturnedMail(
  tx: Transaction,
  { clock }: Services,
  organization: Organization,
  rows: Rows,
): Promise<void> {
  const person = rows.find(({ username, email }) => email && /^[a-z]+\.[a-z]+$/i.test(username));
  if (!person?.email) return;
  const sent = before(clock.now(), hours(20));
  const id = randomUUID();
  const whose = { organizationId: organization.id, userId: person.id };
  await tx.mail.create({
    data: {
      ...{ ...whose, id, address: person.email, kind: "password-changed", language: organization.language },
      facts: { username: person.username, name: person.name, at: sent.toISOString(), how: "changed" },
      ...{ state: "bounced", attempts: 1, messageId: `<${id}@${organization.host}>`, providerId: `demo-${id}` },
      ...{ createdAt: sent, expiresAt: after(sent, days(1)), settledAt: after(sent, seconds(90)) },
    },
  });
  const reply = { organizationId: organization.id, mailId: id, permanent: false };
  const server = "mx.example.test";
  await tx.mailReply.createMany({
    data: [
      { ...reply, id: randomUUID(), at: after(sent, seconds(2)), server: "demo", accepted: true, words: "250 OK" },
      {
        ...{ ...reply, id: randomUUID(), at: after(sent, seconds(90)), server, accepted: false, permanent: true },
        ...{ words: "550 5.1.1 The mailbox does not exist", report: "bounced", reportId: `demo-${id}` },
      },
    ],
  });
}
