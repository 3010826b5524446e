import { z } from "zod";
import type { Session } from "@/prisma/generated/client";
import { before } from "../duration";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { hashToken } from "../sessions/device-token";
import type { Visit } from "../visit";
import type { Connection } from "./connection";
import { oidcSignOut } from "./oidc-sign-out";
import { ensureOurKeys } from "./our-keys";
import type { NameId } from "./provider-statement";
import { readConnection } from "./read-connection";
import type { OutgoingMessage } from "./saml";
import type { SamlAddresses } from "./saml-addresses";
import { signOutHintOf, signOutWithin } from "./sign-out-hint";

interface Left {
  connectionId: string;
  /** The session's token, which is dead by now. */
  token: string | null;
  addresses: SamlAddresses;
  /** The page of ours that an OpenID provider sends them back to. */
  back: string;
}

/**
 * The wish that a provider signs out whoever just signed out here, in the browser whose session it was; null where it
 * takes none, or where nobody did. They are out here whatever the provider makes of it.
 */
export async function leaveProvider(
  services: Services,
  { organization }: Visit,
  { connectionId, token, addresses, back }: Left,
): Promise<{ message: OutgoingMessage; name: string } | null> {
  const { db, clock } = services;
  if (!token || token.length > 64) return null;
  const now = clock.now();
  const ended = {
    endedAt: { gt: before(now, signOutWithin) },
    connectionId,
    tokenHash: new Uint8Array(hashToken(token)),
  };
  const session = await db.session.findFirst({ where: { organizationId: organization.id, ...ended } });
  const connection = await readConnection(db, organization, connectionId);
  if (!session || connection?.state !== "on") return null;
  const message =
    connection.protocol === "oidc"
      ? await oidcSignOut(services, connection, { back, hint: signOutHintOf(services, session) })
      : await samlSignOut(services, organization, { connection, session, addresses });
  return message && { message, name: connection.name };
}

interface Saml {
  connection: Connection;
  session: Pick<Session, "providerSubject" | "providerSession" | "providerNameId">;
  addresses: SamlAddresses;
}

async function samlSignOut(
  services: Services,
  organization: Organization,
  { connection: { signOutAddress: address }, session, addresses: { entityId } }: Saml,
): Promise<OutgoingMessage | null> {
  const { saml, clock } = services;
  const nameId = nameIdOf(session);
  if (!nameId || !address) return null;
  const [key] = await ensureOurKeys(services, organization);
  if (!key) return null;
  return saml.buildLogoutRequest({
    ...{ id: saml.newId(), now: clock.now(), entityId, address, key },
    ...{ nameId, session: session.providerSession, relayState: null },
  });
}

const nameIdShape = z.object({
  value: z.string(),
  format: z.string().nullable(),
  nameQualifier: z.string().nullable(),
  spNameQualifier: z.string().nullable(),
});

/** How the provider named them; sessions of before it was kept know the name alone. */
function nameIdOf({ providerNameId, providerSubject }: Saml["session"]): NameId | null {
  const kept = nameIdShape.safeParse(providerNameId);
  if (kept.success) return kept.data;
  return providerSubject ? { value: providerSubject, format: null, nameQualifier: null, spNameQualifier: null } : null;
}
