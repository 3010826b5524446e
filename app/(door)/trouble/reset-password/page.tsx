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
import { requestResetAction } from "../actions";
import { AskSomebody } from "../ask-somebody";
import { IdentifierForm } from "../identifier-form";

export function generateMetadata(): Metadata {
  return { title: words("requestReset")("title") };
}

export default function RequestResetPage() {
  const { reset } = policyOf(currentOrganization());
  if (!reset.selfService) return <AskSomebody />;
  const request = words("requestReset");
  const email = reset.identifier === "email";
  const texts = {
    label: request(reset.identifier),
    hint: email ? request("emailHint") : undefined,
    submit: request("submit"),
    pending: request("pending"),
  };
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={request("heading")}
        lead={request("lead", { lifetime: duration(reset.lifetime) })}
      />
      <StatusNote />
      <Card>
        <IdentifierForm
          action={requestResetAction}
          email={email}
          typed={prefilled(reset.identifier)}
          help={<Ask />}
          words={texts}
        />
      </Card>
      <div className="flex flex-col gap-0.5 text-sm text-soft">
        <p>{request("noEmail")}</p>
        <SupportLink />
        <p>
          <Ask />
        </p>
      </div>
      <BackToSignIn />
    </>
  );
}
