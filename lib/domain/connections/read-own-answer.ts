import type { Services } from "../services";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { matchValue } from "./match-value";
import { readConnection } from "./read-connection";
import { statementOf } from "./received";

interface OwnAnswer {
  connection: Connection | null;
  /** What the provider calls them: the value by which they were looked for, or who they are there. */
  value: string | null;
  /** Of the request that brought the answer: what the code to say is made of. */
  requestId: string | null;
}

/** What may be told to whoever brought an answer, and to nobody else: only their browser knows its number (R40). */
export async function readOwnAnswer(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  { answerId, connectionId }: { answerId?: string; connectionId?: string },
): Promise<OwnAnswer> {
  const connection = connectionId ? await readConnection(db, organization, connectionId) : null;
  const where = { id: answerId, organizationId: organization.id, connectionId };
  const answer = answerId ? await db.providerAnswer.findFirst({ where }) : null;
  const statement = statementOf(answer?.received);
  const value = statement && connection ? (matchValue(connection, statement).value ?? statement.subject) : null;
  return { connection, value, requestId: answer?.requestId ?? null };
}
