import { before, minutes } from "../duration";
import type { Services } from "../services";
import { hashToken } from "../sessions/device-token";
import type { Visit } from "../visit";
import { ensureOurKeys } from "./our-keys";
import { readConnection } from "./read-connection";
import type { OutgoingMessage } from "./saml";
import type { SamlAddresses } from "./saml-addresses";

interface Left {
  connectionId: string;
  /** The session's token, which is dead by now. */
  token: string | null;
  addresses: SamlAddresses;
}

/**
 * The wish that a provider signs out whoever just signed out here, in the browser whose session it was; null where it
 * takes none, or where nobody did. They are out here whatever the provider makes of it.
 */
export async function leaveProvider(
  services: Services,
  { organization }: Visit,
  { connectionId, token, addresses }: Left,
): Promise<{ message: OutgoingMessage; name: string } | null> {
  const { db, saml, clock } = services;
  if (!token || token.length > 64) return null;
  const now = clock.now();
  const ended = { endedAt: { gt: before(now, minutes(2)) }, connectionId, tokenHash: new Uint8Array(hashToken(token)) };
  const session = await db.session.findFirst({ where: { organizationId: organization.id, ...ended } });
  const connection = await readConnection(db, organization, connectionId);
  if (!session?.providerSubject || !connection?.signOutAddress || connection.state !== "on") return null;
  const [key] = await ensureOurKeys(services, organization);
  if (!key) return null;
  const message = saml.buildLogoutRequest({
    ...{ id: saml.newId(), now, entityId: addresses.entityId, address: connection.signOutAddress, key },
    ...{ subject: session.providerSubject, nameIdFormat: null, session: session.providerSession, relayState: null },
  });
  return { message, name: connection.name };
}
