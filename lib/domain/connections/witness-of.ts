import { clientNetwork } from "../limits/client-network";
import type { Services } from "../services";
import { deviceTokenHashes } from "../sessions/device-token";
import type { Visit } from "../visit";

/** All that one stranger has is one: the /24 around an IPv4 address, the /48 around an IPv6 address. */
const partOf = (address: string): string => clientNetwork(address).split(/[.:]/).slice(0, 3).join(":");

/**
 * Whose word it is when nothing comes back from a provider (status/silent-provider.ts): the user whose device this is, by
 * whatever address they come; else whoever sits in this part of the network, all of them together.
 */
export async function witnessOf(
  { db }: Pick<Services, "db">,
  { organization, deviceToken, clientAddress }: Pick<Visit, "organization" | "deviceToken" | "clientAddress">,
): Promise<string | null> {
  const hashes = deviceTokenHashes(deviceToken).map((hash) => new Uint8Array(hash));
  const where = { organizationId: organization.id, tokenHash: { in: hashes }, revokedAt: null };
  const known = await db.knownDevice.findFirst({ where, orderBy: { lastUsedAt: "desc" }, select: { userId: true } });
  if (known) return `user ${known.userId}`;
  return clientAddress && `network ${partOf(clientAddress)}`;
}
