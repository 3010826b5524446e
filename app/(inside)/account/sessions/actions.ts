"use server";
import { done, refuse } from "@/lib/domain/result";
import { endOtherSessions } from "@/lib/domain/sessions/end-other-sessions";
import { endSession } from "@/lib/domain/sessions/end-session";
import { emptyForm } from "@/lib/forms/empty-form";
import { sessionForm } from "@/lib/forms/session-form";
import { routes } from "@/lib/routes";
import { formAction } from "@/lib/web/form-action";
import { currentPerson } from "@/lib/web/person";

/** Ends one of the person's own sessions; one that has ended meanwhile is as good as ended now. */
export const endSessionAction = formAction({ schema: sessionForm }, async ({ sessionId }, { services, visit }) => {
  const person = await currentPerson();
  if (!person) return refuse("not-signed-in");
  await endSession(services, visit, { sessionId, userId: person.userId });
  return done(`${routes.accountSessions}?notice=ended`);
});

/** Ends all of the person's sessions but this one. */
export const endOtherSessionsAction = formAction({ schema: emptyForm }, async (_input, { services, visit }) => {
  const person = await currentPerson();
  if (!person) return refuse("not-signed-in");
  await endOtherSessions(services, visit, person);
  return done(`${routes.accountSessions}?notice=ended-others`);
});
