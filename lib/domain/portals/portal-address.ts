import { done, type Result, refuse } from "../result";

const here = "https://here.invalid";

/** What browsers, servers and people read in different ways: a backslash, and what nobody sees. */
export const ambiguous = /[\\\p{C}\p{Z}]/u;

/**
 * Where a portal is, as it is stored: an https address without a name or password in it, or a path of this site. What is
 * kept is what the parser of addresses made of it, and must lead to the same place when it is parsed once more: of
 * `//host`, `/\host` and `/.//host` none is a path.
 */
export function parsePortalAddress(typed: string): Result<string> {
  const address = typed.trim();
  const invalid = refuse("portal-address-invalid", { field: "address" });
  if (address.length > 2_000 || ambiguous.test(address) || !URL.canParse(address, here)) return invalid;
  const url = new URL(address, here);
  if (url.username || url.password) return invalid;
  const path = address.startsWith("/");
  if (path ? url.origin !== here : url.protocol !== "https:" || !/^https:\/\//i.test(address)) return invalid;
  const kept = path ? url.href.slice(here.length) : url.href;
  return leadsTo(kept, url.href) ? done(kept) : invalid;
}

/** Whether a browser that reads this on a page of ours goes there. */
const leadsTo = (kept: string, there: string) => URL.canParse(kept, here) && new URL(kept, here).href === there;
