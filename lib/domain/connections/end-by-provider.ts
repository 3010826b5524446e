import { Prisma } from "@/prisma/generated/client";
import { recordEach } from "../history/record-each";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { ensureOurKeys } from "./our-keys";
import { readConnection } from "./read-connection";
import type { LogoutRequest, OutgoingMessage } from "./saml";
import type { SamlAddresses } from "./saml-addresses";

interface Ended {
  /** What the browser takes back to the provider; null where it expects nothing. */
  answer: OutgoingMessage | null;
  /** What the connection is called. */
  name: string;
}

/**
 * A SAML provider ends what it began: the sessions here of one of its people, all or those of some of its sessions there
 * (SAML Profiles 4.4). Its signature says that it is the provider; a message counts once. A connection that is off ends sessions
 * too. The provider's answer to our own wish ends nothing.
 */
export async function endByProvider(
  services: Services,
  visit: Visit,
  { connectionId, body, addresses }: { connectionId: string; body: Uint8Array; addresses: SamlAddresses },
): Promise<Result<Ended>> {
  const { db, saml, clock } = services;
  const { organization } = visit;
  const connection = await readConnection(db, organization, connectionId);
  if (connection?.protocol !== "saml") return refuse("sso-off");
  const { issuer, certificates, name } = connection;
  const address = connection.signOutAnswerAddress ?? connection.signOutAddress;
  const expected = { issuer, certificates, now: clock.now(), address: addresses.logout };
  const read = saml.readLogoutRequest(body, expected);
  if (!read.ok) return saml.readLogoutResponse(body, expected).ok ? done({ answer: null, name }) : refuse("sso-answer");
  const { request } = read;
  const by = { ...visit, actorId: null };
  const ended = await db.$transaction((tx) => endTheirs(tx, clock.now(), by, connectionId, request));
  const [key] = address ? await ensureOurKeys(services, organization) : [];
  if (!address || !key) return done({ answer: null, name });
  const answer = saml.buildLogoutResponse({
    ...{ id: saml.newId(), now: clock.now(), entityId: addresses.entityId, address, key },
    ...{ relayState: request.relayState, inResponseTo: request.id, done: ended },
  });
  return done({ answer, name });
}

/** Whether the message counts: it does once. */
async function endTheirs(
  tx: Transaction,
  now: Date,
  visit: Visit,
  connectionId: string,
  { id, subject, sessions, until }: LogoutRequest,
): Promise<boolean> {
  const organizationId = visit.organization.id;
  const counted = await tx.$executeRaw`
    INSERT INTO assertion_seen (connection_id, assertion_id, organization_id, expires_at)
    VALUES (${connectionId}::uuid, ${id}, ${organizationId}::uuid, ${until}) ON CONFLICT DO NOTHING`;
  if (counted === 0) return false;
  // As it named them in that session, which a transient name says of no other.
  const named = Prisma.sql`organization_id = ${organizationId}::uuid AND connection_id = ${connectionId}::uuid
    AND coalesce(provider_name_id ->> 'value', provider_subject) = ${subject} AND ended_at IS NULL`;
  const whose = await tx.$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT user_id AS "userId" FROM session WHERE ${named} ORDER BY user_id`;
  for (const { userId } of whose) await holdUser(tx, { organizationId, userId });
  const meant = sessions.length > 0 ? Prisma.sql`AND provider_session = ANY(${sessions})` : Prisma.empty;
  const change = Prisma.sql`
    UPDATE session SET ended_at = ${now}
    WHERE ${named} ${meant}
    RETURNING user_id, id AS session_id, device_id`;
  await recordEach(tx, now, visit, { kind: "session.ended", reason: "provider" }, change);
  return true;
}
