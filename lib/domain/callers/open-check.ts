import { randomUUID } from "node:crypto";
import type { CallerCheck } from "@/prisma/generated/client";
import { before, hours } from "../duration";
import { type Refusal, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { mostAttempts } from "./caller-code";

/** How often one administrator may check one user within an hour: guessing through many codes must be hopeless. */
const mostChecks = 10;

type Whose = Pick<CallerCheck, "organizationId" | "userId" | "askedById">;

/** The refusal to check the same user once more, for now. */
export async function refuseMoreChecks(tx: Transaction, now: Date, whose: Whose): Promise<Refusal | null> {
  const recent = await tx.callerCheck.count({ where: { ...whose, createdAt: { gt: before(now, hours(1)) } } });
  return recent >= mostChecks ? refuse("caller-too-many", { most: mostChecks }).refusal : null;
}

/** Opens a check, good for this administrator alone; an older one of theirs is void. The caller holds the user. */
export async function openCheck(
  tx: Transaction,
  { clock, linkKeys }: Pick<Services, "clock" | "linkKeys">,
  { way, voucherId, ...whose }: Whose & Pick<CallerCheck, "way"> & { voucherId?: string },
): Promise<{ id: string; keyId: number }> {
  const check = { id: randomUUID(), keyId: linkKeys.current };
  const waiting = { ...whose, confirmedAt: null, refusedAt: null };
  await tx.callerCheck.updateMany({ where: waiting, data: { attempts: mostAttempts } });
  await tx.callerCheck.create({ data: { ...whose, ...check, way, voucherId, createdAt: clock.now() } });
  return check;
}
