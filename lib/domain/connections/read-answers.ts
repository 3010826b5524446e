import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import type { SsoPurpose } from "@/prisma/generated/enums";
import type { Ranked } from "../authority/may-act";
import { inScope } from "../authority/scope";
import { parseSayItCode } from "../diagnosis/say-it-code";
import type { Services } from "../services";
import { canonical } from "../text";
import type { Visit } from "../visit";
import type { CheckedLine } from "./answer-check";
import type { ProviderStatement } from "./provider-statement";
import { statementOf } from "./received";

/** Outcomes that let the person go on. */
export const goodOutcomes = ["entered", "tried", "linked", "proved"] as const;

export interface ListedAnswer {
  id: string;
  at: Date;
  purpose: SsoPurpose;
  /** A good outcome, or the code of the refusal. */
  outcome: string;
  connectionId: string;
  connection: string;
  userId: string | null;
  userName: string | null;
  /** Who it is at the provider, as far as it was read. */
  subject: string | null;
  requestId: string | null;
}

export interface AnswerFilter {
  connectionId?: string;
  /** Let in or not. */
  went?: "well" | "wrong";
  userId?: string;
  /** Somebody's name at the provider or here, or the code that they read out. */
  words?: string;
}

const most = 100;

const columns = Prisma.sql`a.id, a.at, a.purpose::text AS purpose, a.outcome, a.connection_id AS "connectionId", c.name AS connection,
  a.user_id AS "userId", u.name AS "userName", a.received ->> 'subject' AS subject, a.request_id AS "requestId"`;

/** Whoever is limited to some people sees the answers about these, and those that are about nobody yet. */
const from = (organizationId: string, actor: Ranked) => Prisma.sql`provider_answer a
  JOIN connection c ON c.id = a.connection_id AND c.organization_id = a.organization_id
  LEFT JOIN user_account u ON u.id = a.user_id AND u.organization_id = a.organization_id
  WHERE a.organization_id = ${organizationId}::uuid AND (u.id IS NULL OR ${inScope(actor)})`;

function wordsFit(words: string): Prisma.Sql {
  const like = `%${canonical(words).replace(/[\\%_]/g, "\\$&")}%`;
  const code = parseSayItCode(words);
  const said = Prisma.sql`lower(a.received ->> 'subject') LIKE ${like} OR u.username_key LIKE ${like} OR lower(u.name) LIKE ${like}`;
  return code ? Prisma.sql`(${said} OR a.request_id LIKE ${`${code}%`})` : Prisma.sql`(${said})`;
}

/** The latest answers of providers that fit, newest first; at most a hundred of those that the log keeps. */
export function listAnswers(
  { db, clock }: Pick<Services, "db" | "clock">,
  { organization }: Pick<Visit, "organization">,
  actor: Ranked,
  { connectionId, went, userId, words }: AnswerFilter,
): Promise<ListedAnswer[]> {
  const good = Prisma.sql`a.outcome = ANY(${[...goodOutcomes]}::text[])`;
  const also = [
    Prisma.sql`a.expires_at > ${clock.now()}`,
    ...(connectionId ? [Prisma.sql`a.connection_id = ${connectionId}::uuid`] : []),
    ...(userId ? [Prisma.sql`a.user_id = ${userId}::uuid`] : []),
    ...(went ? [went === "well" ? good : Prisma.sql`NOT ${good}`] : []),
    ...(words?.trim() ? [wordsFit(words)] : []),
  ];
  return db.$queryRaw<ListedAnswer[]>(Prisma.sql`
    SELECT ${columns} FROM ${from(organization.id, actor)} AND ${Prisma.join(also, " AND ")}
    ORDER BY a.at DESC, a.id LIMIT ${most}`);
}

export interface ReadAnswer extends ListedAnswer {
  checks: CheckedLine[];
  /** What it says of the person; null where that could not be read. */
  statement: ProviderStatement | null;
  nameIdFormat: string | null;
  /** The provider's own codes where it says no. */
  providerStatus: string[];
  /** By how much our clock is ahead of the provider's. */
  clockMs: number | null;
  /** The fingerprint of the certificate that proved it. */
  certificate: string | null;
  username: string | null;
}

const checksShape = z.array(
  z.object({
    check: z.string(),
    passed: z.boolean(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);
const restShape = z.object({
  nameIdFormat: z.string().nullish(),
  providerStatus: z.array(z.string()).default([]),
});

type Row = ListedAnswer &
  Pick<ReadAnswer, "clockMs" | "certificate" | "username"> & { checks: unknown; received: unknown };

/** One answer with everything that was found out about it; null for one of elsewhere, or that the actor may not see. */
export async function readAnswer(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  actor: Ranked,
  id: string,
): Promise<ReadAnswer | null> {
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT ${columns}, a.checks, a.received, a.clock_ms AS "clockMs", a.certificate, u.username
    FROM ${from(organization.id, actor)} AND a.id = ${id}::uuid`);
  if (!row) return null;
  const { checks, received, ...rest } = row;
  const lines = checksShape.safeParse(checks);
  const more = restShape.safeParse(received);
  return {
    ...rest,
    checks: lines.success ? (lines.data as CheckedLine[]) : [],
    statement: statementOf(received),
    nameIdFormat: more.success ? (more.data.nameIdFormat ?? null) : null,
    providerStatus: more.success ? more.data.providerStatus : [],
  };
}

/** The attributes of a connection's last answers with a value each, for whoever says which of them is what. */
export async function lastAttributes(
  { db }: Pick<Services, "db">,
  { id: connectionId, organizationId }: { id: string; organizationId: string },
): Promise<Map<string, readonly string[]>> {
  const rows = await db.providerAnswer.findMany({
    where: { organizationId, connectionId },
    orderBy: { at: "desc" },
    take: 20,
    select: { received: true },
  });
  const said = rows.flatMap(({ received }) => statementOf(received) ?? []);
  return new Map(said.reverse().flatMap(({ attributes }) => [...attributes]));
}
