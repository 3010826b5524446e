import { randomUUID } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";
import type { SignInMethod } from "@/prisma/generated/enums";
import { proofLife } from "../authority/proof";
import type { ProviderStatement } from "../connections/provider-statement";
import { sealSignOutHint } from "../connections/sign-out-hint";
import { before, earlier, type Seconds } from "../duration";
import { recording } from "../history/record";
import { policyOf } from "../policy";
import type { Services, Transaction } from "../services";
import type { Candidate } from "../sign-in/read-facts";
import { printable } from "../text";
import type { Visit } from "../visit";
import { type Changes, writeTogether } from "../write-together";
import { hashToken, newToken } from "./device-token";
import { endingOldest } from "./end-oldest";
import { endReplaced } from "./end-replaced";
import { knowDevice } from "./know-device";
import { noticeEntry } from "./notice-entry";
import { cookieLife } from "./session-limits";
import { tellOfWayAround, wayAround } from "./went-around";

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

/** Through which connection somebody came, and what the provider said of its own session. */
interface Provider {
  connectionId: string;
  statement: Pick<
    ProviderStatement,
    "subject" | "nameId" | "endsAt" | "providerSession" | "signOutHint" | "authenticatedAt"
  >;
}

/**
 * The one function that starts a session, in the caller's transaction that holds the user: makes the browser
 * a known device where that is wanted, keeps the number of sessions, writes history, mails what the account
 * holder should know (T24, T46, T52). `also` is what the caller has to change besides.
 */
export async function openSession(
  services: Services,
  tx: Transaction,
  visit: Visit,
  candidate: Candidate,
  how: { method: SignInMethod; remember: boolean; also?: Changes; provider?: Provider },
): Promise<OpenedSession> {
  const now = services.clock.now();
  const policy = policyOf(visit.organization);
  await endReplaced(tx, visit, now);
  const around = await wayAround(tx, visit, candidate, how.method);
  const first = candidate.deviceId === null && !(await signedInBefore(tx, visit, candidate));
  const device = knowDevice(visit, candidate, now, how.remember && policy.device.remember > 0);
  const session = { id: randomUUID(), token: newToken(), deviceId: device.deviceId, ...how };
  const hint = sealSignOutHint(services, session.id, how.provider?.statement.signOutHint ?? null);
  await writeTogether(tx, {
    ...how.also,
    ...device.changes,
    ...endingOldest(visit, policy.session, candidate, now),
    opened: opening(visit, candidate.userId, { ...session, hint }, now),
    tallied: tallying(visit, candidate.userId, now),
    told: recording(now, visit, {
      kind: "sign-in.succeeded",
      method: how.method,
      reason: around ?? undefined,
      userId: candidate.userId,
      sessionId: session.id,
      deviceId: device.deviceId ?? undefined,
      details: {
        ...{ newDevice: candidate.deviceId === null, first },
        ...(how.provider && { connectionId: how.provider.connectionId }),
      },
    }),
  });
  await noticeEntry(services, tx, visit, candidate, { now, first });
  if (around) await tellOfWayAround(services, tx, visit, candidate, around);
  return {
    sessionToken: session.token,
    sessionMaxAge: cookieLife(policy.session, candidate.sessionLimits),
    deviceToken: device.cookie,
    deviceMaxAge: policy.device.remember,
    userId: candidate.userId,
  };
}

async function signedInBefore(tx: Transaction, visit: Visit, { userId }: Candidate): Promise<boolean> {
  const where = { organizationId: visit.organization.id, userId };
  return (await tx.session.findFirst({ where, select: { id: true } })) !== null;
}

/** When they proved themselves: at the provider perhaps long ago, and then they do it again before sensitive acts (T51, T53). */
function provenAt(provider: Provider | undefined, now: Date): Date {
  if (!provider) return now;
  return earlier(now, provider.statement.authenticatedAt ?? before(now, proofLife));
}

interface Opening {
  id: string;
  token: string;
  deviceId: string | null;
  method: SignInMethod;
  provider?: Provider;
  /** Sealed. */
  hint: Uint8Array | null;
}

/** How the provider named them in its session, for a sign-out. */
const nameIdOf = (provider: Provider | undefined): string | null =>
  provider?.statement.nameId ? JSON.stringify(provider.statement.nameId) : null;

const opening = (
  { organization, clientAddress, userAgent }: Visit,
  userId: string,
  { id, token, deviceId, method, provider, hint }: Opening,
  now: Date,
): Prisma.Sql => Prisma.sql`
  INSERT INTO session (id, organization_id, user_id, token_hash, device_id, method, client_address, user_agent,
    created_at, authenticated_at, last_act_at, connection_id, provider_ends_at, provider_subject, provider_session,
    provider_name_id, sign_out_hint)
  VALUES (${id}::uuid, ${organization.id}::uuid, ${userId}::uuid, ${hashToken(token)}, ${deviceId}::uuid, ${method}::"SignInMethod",
    ${clientAddress ?? ""}, ${printable(userAgent ?? "")}, ${now}, ${provenAt(provider, now)}, ${now}, ${provider?.connectionId ?? null}::uuid,
    ${provider?.statement.endsAt ?? null}, ${provider?.statement.subject ?? null}, ${provider?.statement.providerSession ?? null},
    ${nameIdOf(provider)}::jsonb, ${hint})`;

/** One sign-in more, and the last one now (R100, R101). */
const tallying = ({ organization }: Visit, userId: string, now: Date): Prisma.Sql => Prisma.sql`
  INSERT INTO sign_in_tally AS t (user_id, organization_id, count, last_at)
  VALUES (${userId}::uuid, ${organization.id}::uuid, 1, ${now})
  ON CONFLICT (user_id) DO UPDATE SET count = t.count + 1, last_at = ${now}`;
