import type { Transaction } from "../services";

/** What limits count as one client: an IPv4 address, or the /64 around an IPv6 address (T91). The rule is the database's `client_network`. */
export async function clientNetwork(db: Transaction, address: string): Promise<string> {
  const rows = await db.$queryRaw<{ network: string }[]>`SELECT client_network(${address}) AS network`;
  return rows[0]?.network ?? address;
}
