import { randomUUID } from "node:crypto";
import type { SignInMethod } from "@/prisma/generated/enums";
import type { Seconds } from "../duration";
import { record } from "../history/record";
import { policyOf } from "../policy";
import type { Services, Transaction } from "../services";
import type { Candidate } from "../sign-in/read-facts";
import { printable } from "../text";
import type { Visit } from "../visit";
import { hashToken, newToken } from "./device-token";
import { endOldest } from "./end-oldest";
import { endReplaced } from "./end-replaced";
import { knowDevice } from "./know-device";
import { noticeEntry } from "./notice-entry";
import { cookieLife } from "./session-limits";

/** What the browser is given. The tokens exist here and in the cookies, nowhere else. */
export interface OpenedSession {
  sessionToken: string;
  /** Null: until the browser closes. */
  sessionMaxAge: Seconds | null;
  /** The device cookie's new value; null when the browser's cookie stays as it is. */
  deviceToken: string | null;
  deviceMaxAge: Seconds;
  userId: string;
}

/**
 * The one function that starts a session, in the caller's transaction that holds the user: makes the browser
 * a known device where that is wanted, keeps the number of sessions, writes history, mails what the account
 * holder should know (T24, T46, T52).
 */
export async function openSession(
  services: Services,
  tx: Transaction,
  visit: Visit,
  candidate: Candidate,
  how: { method: SignInMethod; remember: boolean },
): Promise<OpenedSession> {
  const now = services.clock.now();
  const policy = policyOf(visit.organization);
  await endReplaced(tx, visit, now);
  const sessionToken = newToken();
  const sessionId = randomUUID();
  const device = await knowDevice(tx, visit, candidate, now, how.remember && policy.device.remember > 0);
  await tx.session.create({
    data: {
      id: sessionId,
      organizationId: visit.organization.id,
      userId: candidate.userId,
      tokenHash: new Uint8Array(hashToken(sessionToken)),
      deviceId: device.deviceId,
      method: how.method,
      clientAddress: visit.clientAddress ?? "",
      userAgent: printable(visit.userAgent ?? ""),
      createdAt: now,
      authenticatedAt: now,
      lastActAt: now,
    },
    select: { id: true },
  });
  await endOldest(tx, visit, policy.session, candidate, now);
  const seenBefore = await noticeEntry(services, tx, visit, candidate, {
    sessionId,
    known: candidate.deviceId !== null,
  });
  await record(tx, now, visit, {
    kind: "sign-in.succeeded",
    method: how.method,
    userId: candidate.userId,
    sessionId,
    deviceId: device.deviceId ?? undefined,
    details: { newDevice: candidate.deviceId === null, first: !seenBefore },
  });
  return {
    sessionToken,
    sessionMaxAge: cookieLife(policy.session, candidate.sessionLimits),
    deviceToken: device.cookie,
    deviceMaxAge: policy.device.remember,
    userId: candidate.userId,
  };
}
