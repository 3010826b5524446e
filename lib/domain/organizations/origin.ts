/**
 * The origin that links of an organization point to, as it is stored; `null` when it may not be one: https, or
 * http on this machine alone; a name and perhaps a port, nothing else (T97).
 */
export function parseOrigin(typed: string): string | null {
  if (!URL.canParse(typed.trim())) return null;
  const url = new URL(typed.trim());
  const bare = url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  const named = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(url.hostname) && url.hostname.length <= 253;
  const allowed = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  return bare && named && allowed ? url.origin : null;
}

const isLoopback = (name: string) => name === "localhost" || name.endsWith(".localhost") || name.startsWith("127.");
