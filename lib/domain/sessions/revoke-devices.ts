import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../services";
import type { Visit } from "../visit";
import { writeTogether } from "../write-together";
import type { EndReason } from "./end-reason";
import { revokingDevices } from "./revoking-devices";

interface Which {
  userId: string;
  /** This device alone. */
  only?: string;
  /** Every device but this one; null spares none. */
  except?: string | null;
  /** Why, for history; left out when the person did it themselves. */
  reason?: EndReason;
}

/** Makes known devices of a user unknown as part of the caller's act (T33). Returns how many. */
export function revokeDevices(tx: Transaction, now: Date, visit: Visit, which: Which): Promise<number> {
  const { userId, only = null, except = null, reason } = which;
  const theirs = Prisma.sql`user_id = ${userId}::uuid AND id = coalesce(${only}::uuid, id) AND id IS DISTINCT FROM ${except}::uuid`;
  return writeTogether(tx, revokingDevices(visit, now, { which: theirs, reason }), "revoked");
}
