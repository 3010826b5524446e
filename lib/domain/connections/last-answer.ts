import type { Services } from "../services";
import type { Visit } from "../visit";

/** What came of the last sign-in that somebody tried through a connection, within the log's 14 days. */
export interface LastAnswer {
  connection: string;
  at: Date;
  entered: boolean;
}

/** Null where nobody who came from a provider was found to be this user. */
export async function lastAnswer(
  { db }: Pick<Services, "db">,
  { organization }: Pick<Visit, "organization">,
  userId: string,
): Promise<LastAnswer | null> {
  const organizationId = organization.id;
  const where = { organizationId, userId, purpose: "signIn" as const };
  const answer = await db.providerAnswer.findFirst({ where, orderBy: { at: "desc" } });
  if (!answer) return null;
  const { connectionId: id, at, outcome } = answer;
  const connection = await db.connection.findFirst({ where: { id, organizationId }, select: { name: true } });
  return connection && { connection: connection.name, at, entered: outcome === "entered" };
}
