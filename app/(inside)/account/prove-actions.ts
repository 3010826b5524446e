"use server";
import { done } from "@/lib/domain/result";
import { proveAgain } from "@/lib/domain/sessions/prove-again";
import { proveForm } from "@/lib/forms/prove-form";
import { sessionCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { proofPlaces } from "./proof-places";

/** The password once more; then back to the page that asked for it. */
export const proveAgainAction = formAction({ schema: proveForm }, async ({ proof, place }, { services, visit }) => {
  const proven = await proveAgain(services, visit, proof);
  if (!proven.ok) return proven;
  sessionCookie(proven.value);
  return done(proofPlaces[place]);
});
