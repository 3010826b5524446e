import type { Act } from "../authority/acts";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import { addEntry } from "./add-entry";

interface Helped {
  caseId: string;
  userId: string;
  act: Act;
  /** The administrator. */
  by: string;
  at: Date;
}

/**
 * An act on the user whom a case is about becomes a step of it, in the caller's transaction; of any other case it is
 * none. The sender's page tells of it as of everything else that administrators do there, so that it gives no account away.
 */
export async function helpedInCase(tx: Transaction, { organization }: Visit, { caseId, userId, act, by, at }: Helped) {
  const row = await tx.case.findFirst({ where: { id: caseId, organizationId: organization.id, userId } });
  if (row) await addEntry(tx, row, at, { by, kind: "step", code: "helped", facts: { act } });
}
