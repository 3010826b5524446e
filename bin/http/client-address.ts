import { BlockList, isIP, isIPv4, isIPv6 } from "node:net";

/** The addresses and networks of `list` as one set. Each was checked in lib/env.ts. */
export function networkSet(list: string[]): BlockList {
  const set = new BlockList();
  for (const entry of list) {
    const [ip = "", bits] = entry.split("/");
    const family = isIPv6(ip) ? "ipv6" : "ipv4";
    if (bits === undefined) set.addAddress(ip, family);
    else set.addSubnet(ip, Number(bits), family);
  }
  return set;
}

const loopbackSet = networkSet(["127.0.0.0/8", "::1"]);

/** An address as it is compared: without port, brackets or zone; IPv4 inside IPv6 as IPv4. `null`: it is none. */
export function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/%.*$/, "");
  const mapped = /^::ffff:([\d.]+)$/i.exec(bare)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  return isIP(bare) ? bare.toLowerCase() : null;
}

export const contains = (set: BlockList, address: string) => set.check(address, isIPv6(address) ? "ipv6" : "ipv4");

export const isLoopback = (address: string) => contains(loopbackSet, address);

/**
 * The client's address: the right-most of peer and `X-Forwarded-For` that is not a trusted proxy (T91). With no
 * trusted proxies it is the peer, whatever the header says. Limits group IPv6 by /64 (lib/domain/limits).
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  const hops = (forwardedFor ?? "").split(",");
  let client = plainAddress(peer) ?? "0.0.0.0";
  while (contains(trusted, client) && hops.length > 0) {
    const next = plainAddress(hops.pop() ?? "");
    if (next === null) break;
    client = next;
  }
  return client;
}
