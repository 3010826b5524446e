import { forbidden, notFound } from "next/navigation";
import type { Act } from "@/lib/domain/authority/acts";
import { mayAct } from "@/lib/domain/authority/may-act";
import { policyOf } from "@/lib/domain/policy";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { type Profile, readProfile } from "@/lib/domain/users/read-profile";
import type { RequestContext } from "@/lib/request-context";
import { requireAct } from "./administrator";
import { currentContext } from "./context";
import { pageRefused } from "./page-refused";
import { currentVisit } from "./visit";

export interface SubjectPage {
  /** Who is signed in. */
  person: LiveSession;
  /** Whom the page is about. */
  profile: Profile;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

// The layout and the page of one request ask for the same user.
const profiles = new WeakMap<RequestContext, Map<string, Promise<Profile | null>>>();

async function profileOf(person: LiveSession, id: string): Promise<Profile | null> {
  const context = currentContext();
  const known = profiles.get(context) ?? new Map<string, Promise<Profile | null>>();
  profiles.set(context, known);
  const visit = await currentVisit();
  const reading = known.get(id) ?? readProfile(context.services, visit, person, id);
  known.set(id, reading);
  return reading;
}

/**
 * The user whom a page is about, for whoever may do this act to them: what every page of one user asks first. A foreign
 * or unknown id, and a user whom a limited help desk does not see, is a 404 (T88); a rank that may not gets a 403 (T87).
 * Either is an event (T81).
 */
export async function requireSubject(act: Act, id: string): Promise<SubjectPage> {
  const person = await requireAct(act);
  if (!uuid.test(id)) notFound();
  const userId = id.toLowerCase();
  const profile = await profileOf(person, userId);
  if (!profile) {
    await pageRefused({ act, userId, code: "user-unknown" });
    return notFound();
  }
  const code = mayAct(policyOf(currentContext().organization), person, act, profile);
  if (!code) return { person, profile };
  await pageRefused({ act, userId, code });
  return forbidden();
}
