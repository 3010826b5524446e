"use server";
import { cookieNames, readCookie } from "@/lib/cookies";
import { undoPolicy } from "@/lib/domain/policy-changes/undo-policy";
import { done } from "@/lib/domain/result";
import { undoForm } from "@/lib/forms/undo-form";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { clearCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { endedLink, toEndedLink } from "../ended-link";

export const undoAction = formAction({ schema: undoForm }, async ({ linkId }, { services, visit }) => {
  const context = currentContext();
  const secret = readCookie(context.request, cookieNames.undo);
  if (!secret) return done(routes.undo);
  const undone = await undoPolicy(services, visit, { secret, linkId });
  // The page itself says why a link is no good.
  if (!undone.ok) return endedLink(undone.refusal.code) ? toEndedLink("undo") : undone;
  context.organizationChanged();
  clearCookie(cookieNames.undo);
  return done(`${routes.undo}?notice=${undone.value.stays.length > 0 ? "undone-partly" : "undone"}`);
});
