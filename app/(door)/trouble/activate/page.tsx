import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { policyOf } from "@/lib/domain/policy";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";
import { prefilled } from "@/lib/web/sign-in-hint";
import { Ask } from "../../ask";
import { BackToSignIn } from "../../back-to-sign-in";
import { StatusNote } from "../../status-note";
import { SupportLink } from "../../support-link";
import { requestActivationAction } from "../actions";
import { IdentifierForm } from "../identifier-form";

export function generateMetadata(): Metadata {
  return { title: words("requestActivation")("title") };
}

/** A new activation mail in one step (R14), or whom to ask where administrators send them. */
export default function RequestActivationPage() {
  const { activation } = policyOf(currentOrganization());
  const request = words("requestActivation");
  const { lifetime } = activation;
  const lead = lifetime === "unlimited" ? request("leadUnlimited") : request("lead", { lifetime: duration(lifetime) });
  const texts = {
    label: words("requestReset")("either"),
    hint: undefined,
    submit: request("submit"),
    pending: request("pending"),
  };
  const alone = activation.renewal === "person";
  return (
    <>
      <DoorHeading brand={currentBrand()} title={request("heading")} lead={alone ? lead : undefined} />
      <StatusNote />
      <Card className="flex flex-col gap-4">
        {alone ? (
          <IdentifierForm
            action={requestActivationAction}
            email={false}
            typed={prefilled("either")}
            help={<Ask />}
            words={texts}
          />
        ) : (
          <>
            <p>{request("administratorOnly")}</p>
            <p>
              <Ask />
            </p>
          </>
        )}
      </Card>
      <div className="flex flex-col gap-0.5 text-sm text-soft">
        {alone && <p>{words("requestReset")("noEmail")}</p>}
        <SupportLink />
        {alone && (
          <p>
            <Ask />
          </p>
        )}
      </div>
      <BackToSignIn />
    </>
  );
}
