import { randomUUID } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";
import { recording } from "../history/record";
import type { Candidate } from "../sign-in/read-facts";
import { printable } from "../text";
import type { Visit } from "../visit";
import type { Changes } from "../write-together";
import { hashToken, newToken, withDeviceToken } from "./device-token";
import { revokingDevices } from "./revoking-devices";

/** Known devices a user can have at once; the one unused for longest makes room. */
const mostDevices = 10;

/** What a sign-in makes of its browser: `cookie` is the device cookie from now on. */
interface Entering {
  deviceId: string | null;
  cookie: string | null;
  changes: Changes;
}

/** Makes this browser a known device of the user, or renews it; neither for kiosks nor for a shared computer (R86). */
export function knowDevice(visit: Visit, candidate: Candidate, now: Date, remember: boolean): Entering {
  const { deviceId, typeRemembersDevice } = candidate;
  if (deviceId) return { deviceId, cookie: visit.deviceToken, changes: { renewed: renewing(visit, deviceId, now) } };
  if (!remember || !typeRemembersDevice) return { deviceId: null, cookie: null, changes: {} };
  const id = randomUUID();
  const token = newToken();
  return {
    deviceId: id,
    cookie: withDeviceToken(visit.deviceToken, token),
    changes: adding(visit, candidate.userId, { id, token }, now),
  };
}

const renewing = (visit: Visit, id: string, now: Date): Prisma.Sql => Prisma.sql`
  UPDATE known_device SET last_used_at = ${now}
  WHERE id = ${id}::uuid AND organization_id = ${visit.organization.id}::uuid`;

/** The others are counted without the new one. */
function adding(visit: Visit, userId: string, { id, token }: { id: string; token: string }, now: Date): Changes {
  const theirs = Prisma.sql`organization_id = ${visit.organization.id}::uuid AND user_id = ${userId}::uuid`;
  return {
    known: Prisma.sql`
      INSERT INTO known_device (id, organization_id, user_id, token_hash, user_agent, created_at, last_used_at)
      VALUES (${id}::uuid, ${visit.organization.id}::uuid, ${userId}::uuid, ${hashToken(token)}, ${printable(visit.userAgent ?? "")}, ${now}, ${now})`,
    known_told: recording(now, visit, { kind: "device.known", userId, deviceId: id }),
    ...revokingDevices(visit, now, {
      reason: "too-many",
      which: Prisma.sql`id IN (SELECT id FROM known_device WHERE ${theirs} AND revoked_at IS NULL
        ORDER BY last_used_at DESC, id OFFSET ${mostDevices - 1})`,
    }),
  };
}
