import { done, type Result, refuse } from "../result";

const here = "https://here.invalid";

/**
 * Where a portal is, as it is stored: an https address without a name or password in it, or a path of this site. What a
 * browser would read as another site (`//host`, `/\host`) is no path.
 */
export function parsePortalAddress(typed: string): Result<string> {
  const address = typed.trim();
  const invalid = refuse("portal-address-invalid", { field: "address" });
  if (address.length > 2_000 || !URL.canParse(address, here)) return invalid;
  const url = new URL(address, here);
  if (url.username || url.password) return invalid;
  if (address.startsWith("/")) return url.origin === here ? done(url.href.slice(here.length)) : invalid;
  return url.protocol === "https:" && /^https:\/\//i.test(address) ? done(url.href) : invalid;
}
