import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";

/** Where nobody makes their own account, or not this one: who makes it instead. */
export function NoSignUp() {
  const text = words("signUp");
  const asks = policyOf(currentOrganization()).trouble.choices.includes("requestAccount");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("closedHeading")} />
      <Card className="flex flex-col gap-4">
        <p>{words("refusal")("sign-up-closed.person")}</p>
        {asks && (
          <ButtonLink look="primary" href={routes.troubleRequestAccount}>
            {text("requestAccount")}
          </ButtonLink>
        )}
        <p className="text-sm text-soft">
          <Ask />
        </p>
      </Card>
      <BackToSignIn />
    </>
  );
}
