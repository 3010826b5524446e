import type { Prisma } from "@/prisma/generated/client";
import { type FieldChanges, takeNote } from "../authority/administer";
import type { GivenConnection } from "../authority/administer-connection";
import { record } from "../history/record";
import type { Transaction } from "../services";

interface Kept {
  data?: Prisma.ConnectionUncheckedUpdateInput;
  /** What changed, by field; never a secret. */
  changes?: FieldChanges;
  /** What happened to it; `changed` unless said otherwise. */
  reason?: "changed" | "on" | "off" | "certificates" | "roles";
  /** The last test run says nothing of it any more. */
  untested?: boolean;
}

/** Writes what an act did to a connection, and that it did. Where nothing changed nothing is written. */
export async function keepConnection(
  tx: Transaction,
  { now, connection, visit, comment }: Pick<GivenConnection, "now" | "connection" | "visit" | "comment">,
  { data = {}, changes = {}, reason = "changed", untested = false }: Kept,
): Promise<void> {
  if (Object.keys(data).length === 0 && Object.keys(changes).length === 0) return;
  const { id, organizationId, name, protocol } = connection;
  const revision = untested ? { revision: { increment: 1 } } : {};
  await tx.connection.update({ where: { id, organizationId }, data: { ...data, ...revision } });
  const noted = await takeNote(tx, visit, { comment, changes });
  const details = { connectionId: id, name };
  await record(tx, now, noted, { kind: "connection.changed", reason, method: protocol, details });
}
