import { isPortalAddress } from "@/lib/domain/portals/is-portal-address";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import { routes } from "@/lib/routes";

/** Our own path as a browser would read it, or `null`: `//elsewhere` and `/\elsewhere` lead away. */
export function ownPath(wish: string, origin: string): string | null {
  if (!wish.startsWith("/") || !URL.canParse(wish, origin)) return null;
  const { origin: there, pathname, search, hash } = new URL(wish, origin);
  return there === new URL(origin).origin && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : null;
}

/** Where to go after signing in: to one of our own paths, to a portal of the organization, else home (T61). */
export async function returnPlace(services: Services, visit: Visit, wish: string | undefined): Promise<string> {
  if (!wish) return routes.home;
  const own = ownPath(wish, visit.organization.origin);
  if (own) return own;
  return (await isPortalAddress(services, visit, wish)) ? new URL(wish).href : routes.home;
}
