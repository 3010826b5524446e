"use server";
import { compareIdentifier } from "@/lib/domain/diagnosis/compare-identifier";
import { done } from "@/lib/domain/result";
import { compareForm } from "@/lib/forms/compare-form";
import { adminAction } from "@/lib/web/admin-action";

/** Compares what a caller says with the unknown name of an attempt. */
export const compareAction = adminAction({ schema: compareForm, keep: ["typed"] }, async (input, given) => {
  const compared = await compareIdentifier(given.services, given.visit, input);
  return compared.ok ? done({ shown: { same: compared.value.same ? "yes" : "no" } }) : compared;
});
