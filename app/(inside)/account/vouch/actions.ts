"use server";
import { answerVouch } from "@/lib/domain/callers/answer-vouch";
import { done } from "@/lib/domain/result";
import { vouchForm } from "@/lib/forms/caller-form";
import { routes } from "@/lib/routes";
import { formAction } from "@/lib/web/form-action";

/** Says whether the one on the telephone is who they say they are. */
export const answerVouchAction = formAction({ schema: vouchForm }, async ({ checkId, answer }, { services, visit }) => {
  const answered = await answerVouch(services, visit, { checkId, known: answer === "yes" });
  return answered.ok ? done(`${routes.accountVouch}?notice=${answer}`) : answered;
});
