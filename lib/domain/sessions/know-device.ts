import { randomUUID } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";
import { record } from "../history/record";
import type { Transaction } from "../services";
import type { Candidate } from "../sign-in/read-facts";
import { printable } from "../text";
import type { Visit } from "../visit";
import { hashToken, newToken, withDeviceToken } from "./device-token";

/** Known devices a user can have at once; the one unused for longest makes room. */
const mostDevices = 10;

/** Makes this browser a known device of the user, or renews it; neither for kiosks nor for a shared computer (R86). */
export async function knowDevice(
  tx: Transaction,
  visit: Visit,
  candidate: Candidate,
  now: Date,
  remember: boolean,
): Promise<{ deviceId: string | null; cookie: string | null }> {
  const organizationId = visit.organization.id;
  const { userId, deviceId: known } = candidate;
  if (known) {
    await tx.knownDevice.update({
      where: { id: known, organizationId },
      data: { lastUsedAt: now },
      select: { id: true },
    });
    return { deviceId: known, cookie: visit.deviceToken };
  }
  if (!remember || !candidate.typeRemembersDevice) return { deviceId: null, cookie: null };
  const id = randomUUID();
  const token = newToken();
  const userAgent = printable(visit.userAgent ?? "");
  await tx.knownDevice.create({
    data: {
      id,
      organizationId,
      userId,
      tokenHash: new Uint8Array(hashToken(token)),
      userAgent,
      createdAt: now,
      lastUsedAt: now,
    },
    select: { id: true },
  });
  await tx.$executeRaw(Prisma.sql`
    UPDATE known_device SET revoked_at = ${now} WHERE id IN (
      SELECT id FROM known_device
      WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid AND revoked_at IS NULL
      ORDER BY last_used_at DESC, id OFFSET ${mostDevices})`);
  await record(tx, now, visit, { kind: "device.known", userId, deviceId: id });
  return { deviceId: id, cookie: withDeviceToken(visit.deviceToken, token) };
}
