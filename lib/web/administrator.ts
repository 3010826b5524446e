import { forbidden, notFound } from "next/navigation";
import { type Act, ruleOf } from "@/lib/domain/authority/acts";
import { mayAct, type Ranked } from "@/lib/domain/authority/may-act";
import { asksProof, needsProof } from "@/lib/domain/authority/proof";
import { policyOf } from "@/lib/domain/policy";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { currentContext } from "./context";
import { pageRefused } from "./page-refused";
import { requirePerson } from "./person";
import { proveThere } from "./prove-there";

/**
 * Who is signed in, if they may do this: what every page of the administrators' area asks first (T87). To somebody
 * without a rank there is no such page, and the operator's pages are in the operator's organization alone; a rank that may not gets a 403 with a way on. Either is an event (T81).
 */
export async function requireAct(act: Act): Promise<LiveSession> {
  const { organization } = currentContext();
  if (ruleOf(act).operator && !organization.isOperator) return notFound();
  const person = await requirePerson();
  const code = mayAct(policyOf(organization), person, act);
  if (!code) return person;
  await pageRefused({ act, code });
  return person.rank === "none" ? notFound() : forbidden();
}

/** Whether a page offers an act to whoever is signed in. */
export function offers(person: LiveSession, act: Act, subject?: Ranked | null): boolean {
  const { organization } = currentContext();
  if (ruleOf(act).operator && !organization.isOperator) return false;
  return mayAct(policyOf(organization), person, act, subject) === null;
}

/** What the form of an act must ask for besides, for whoever is signed in, at this moment. */
export function needsOf(person: LiveSession, act: Act, subject?: Pick<Ranked, "userId"> | null) {
  const { organization, services } = currentContext();
  const { comment } = ruleOf(act);
  const asked = comment === "always" || (comment === "policy" && policyOf(organization).admin.comment);
  return {
    proof: asksProof(act, person, subject) && needsProof(person.authenticatedAt, services.clock.now()),
    there: proveThere(person),
    comment: asked ? "required" : comment ? "optional" : "no",
  } as const;
}
