import { redirect } from "next/navigation";
import { cookieNames, readCookie } from "@/lib/cookies";
import { type LiveSession, readSession } from "@/lib/domain/sessions/read-session";
import type { RequestContext } from "@/lib/request-context";
import { routes } from "@/lib/routes";
import { currentContext } from "./context";
import { isAct } from "./is-act";
import { lostSession } from "./keeps-cookies";

// Read once for each request: React's cache() would know nothing of actions and route handlers.
const people = new WeakMap<RequestContext, Promise<LiveSession | null>>();

/** Who is signed in, read from the database at this request (T49); `null` for a stranger. */
export function currentPerson(): Promise<LiveSession | null> {
  const context = currentContext();
  let person = people.get(context);
  if (!person) {
    const { services, organization, request } = context;
    person = readSession(services, organization, readCookie(request, cookieNames.session), { act: isAct(request) });
    people.set(context, person);
  }
  return person;
}

/** Who is signed in; a stranger is sent to the sign-in page and afterwards comes back here. */
export async function requirePerson(): Promise<LiveSession> {
  return (await currentPerson()) ?? redirect(signInFirst());
}

/**
 * The sign-in page that leads back to the page of the request under way. It says so where somebody just signed in and
 * the browser did not keep the cookie.
 */
export function signInFirst(): string {
  const { pathname, search, searchParams } = new URL(currentContext().request.url ?? "/", "http://here");
  searchParams.delete("_rsc");
  const here = `${pathname}${search && searchParams.size > 0 ? `?${searchParams}` : ""}`;
  const query = new URLSearchParams({
    ...(lostSession() && { notice: "cookies-blocked" }),
    ...(here !== routes.home && { returnTo: here }),
  });
  return query.size > 0 ? `${routes.signIn}?${query}` : routes.signIn;
}
