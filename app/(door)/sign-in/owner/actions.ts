"use server";
import { requestReset } from "@/lib/domain/links/request-reset";
import { done } from "@/lib/domain/result";
import { identifierForm } from "@/lib/forms/identifier-form";
import { routes } from "@/lib/routes";
import { formAction } from "@/lib/web/form-action";
import { setSignInHint } from "@/lib/web/sign-in-hint";
import { sentPlace } from "../../trouble/sent-place";
import { signInAt } from "../sign-in-at";

export const ownerSignInAction = signInAt("owners");

export const ownerPasswordAction = formAction(
  { schema: identifierForm, keep: ["identifier"] },
  async ({ identifier, again }, { services, visit }) => {
    const taken = await requestReset(services, visit, { identifier, door: "owners" });
    if (!taken.ok) return taken;
    const sentAgain = again ? services.clock.now() : undefined;
    setSignInHint({ identifier, after: "mail", about: "reset", sentAgain });
    return done(sentPlace(routes.signInOwnerPasswordSent, taken.value));
  },
);
