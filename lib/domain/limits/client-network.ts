/** The first four of the eight groups of an IPv6 address, however it is spelled. */
function prefixOf(address: string): string {
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const [left, right] = [head, tail].map((part) => part.split(":").filter(Boolean)) as [string[], string[]];
  const zeros = Array.from({ length: address.includes("::") ? 8 - left.length - right.length : 0 }, () => "0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}

/**
 * What limits count as one client: an IPv4 address, or the /64 around an IPv6 address (T91). The database's
 * `client_network` draws the same line.
 */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return address.includes(":") ? `${prefixOf(address)}::/64` : address;
}
