"use server";
import { done } from "@/lib/domain/result";
import { endOwnSessions } from "@/lib/domain/sessions/end-own-sessions";
import { emptyForm } from "@/lib/forms/empty-form";
import { sessionForm } from "@/lib/forms/session-form";
import { routes } from "@/lib/routes";
import { formAction } from "@/lib/web/form-action";

/** Ends one of the person's own sessions; one that has ended meanwhile is as good as ended now. */
export const endSessionAction = formAction({ schema: sessionForm }, async ({ sessionId }, { services, visit }) => {
  const ended = await endOwnSessions(services, visit, { sessionId });
  return ended.ok ? done(`${routes.accountSessions}?notice=ended`) : ended;
});

/** Ends all of the person's sessions but this one. */
export const endOtherSessionsAction = formAction({ schema: emptyForm }, async (_input, { services, visit }) => {
  const ended = await endOwnSessions(services, visit);
  return ended.ok ? done(`${routes.accountSessions}?notice=ended-others`) : ended;
});
