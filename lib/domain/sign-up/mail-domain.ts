/** Nothing that an address of the web has besides its host. */
const bare = /^[^\s@:/?#\\[\]%]+$/u;

/** A host of letters, with a dot in it; an address of the network is none. */
const host = /^(?=.{1,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/;

/**
 * A mail domain under its one spelling: lower case, punycode, without the dot at its end (RFC 1035 §2.3.3, RFC 5891);
 * `null` when it is none.
 */
export function mailDomain(typed: string): string | null {
  const name = typed.trim().replace(/\.$/, "");
  if (!bare.test(name)) return null;
  const url = URL.canParse(`http://${name}`) ? new URL(`http://${name}`) : null;
  return url && host.test(url.hostname) ? url.hostname : null;
}

/** An address with its domain in its one spelling, so that people can type theirs with letters of their own; what is no address stays as it is. */
export function withMailDomain(typed: string): string {
  const address = typed.trim();
  const at = address.lastIndexOf("@");
  const domain = at > 0 ? mailDomain(address.slice(at + 1)) : null;
  return domain ? `${address.slice(0, at)}@${domain}` : address;
}

/** Whether an address is within one of these domains itself: a domain below it is another one. */
export function isWithinDomains(email: string, domains: readonly string[]): boolean {
  const domain = mailDomain(email.slice(email.lastIndexOf("@") + 1));
  return domain !== null && domains.includes(domain);
}
