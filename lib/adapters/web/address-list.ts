import { BlockList, isIP, isIPv6 } from "node:net";

/** Networks of IPv4 that are nobody's on the internet (IANA's special-purpose registry, multicast and reserved). */
const notPublic4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;

/** Of global unicast (2000::/3), what is a tunnel to somewhere else, a test or documentation. */
const notPublic6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const special = new BlockList();
for (const [network, bits] of notPublic4) special.addSubnet(network, bits, "ipv4");
for (const [network, bits] of notPublic6) special.addSubnet(network, bits, "ipv6");
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an address is one of the internet's. Everything of IPv6 outside global unicast is none: loopback, link-local,
 * unique local, NAT64 and addresses of IPv4 in disguise.
 */
export function isPublic(address: string): boolean {
  if (isIPv6(address)) return unicast.check(address, "ipv6") && !special.check(address, "ipv6");
  return isIP(address) === 4 && !special.check(address, "ipv4");
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

const family = (address: string) => (isIPv6(address) ? "ipv6" : "ipv4");

export const isLoopback = (address: string): boolean => isIP(address) > 0 && loopback.check(address, family(address));

/** A list of host names, addresses and networks, as PRIVATE_HOSTS is one. */
export interface HostList {
  /** Whether a private address may be asked when this host was entered. */
  allows(host: string, address: string): boolean;
}

export function hostList(entries: readonly string[]): HostList {
  const names = new Set<string>();
  const networks = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    if (isIP(address) === 0) names.add(entry.toLowerCase());
    else if (bits === undefined) networks.addAddress(address, family(address));
    else networks.addSubnet(address, Number(bits), family(address));
  }
  return {
    allows: (host, address) =>
      names.has(host.toLowerCase()) || (isIP(address) > 0 && networks.check(address, family(address))),
  };
}
