import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";
import { prefilled } from "@/lib/web/sign-in-hint";
import { Ask } from "../../../ask";
import { StatusNote } from "../../../status-note";
import { IdentifierForm } from "../../../trouble/identifier-form";
import { ownerPasswordAction } from "../actions";
import { openOwnerDoor } from "../open-owner-door";

export function generateMetadata(): Metadata {
  return { title: words("ownerDoor")("askTitle") };
}

/** An owner without a password asks for the link by which they set one; who is no owner is answered alike. */
export default function OwnerPasswordPage() {
  const { reset } = openOwnerDoor();
  const text = words("ownerDoor");
  const request = words("requestReset");
  const email = reset.identifier === "email";
  const texts = {
    label: request(reset.identifier),
    hint: email ? request("emailHint") : undefined,
    submit: text("submit"),
    pending: text("pending"),
  };
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={text("askHeading")}
        lead={text("askLead", { lifetime: duration(reset.lifetime) })}
      />
      <StatusNote />
      <Card className="flex flex-col gap-4">
        <IdentifierForm
          action={ownerPasswordAction}
          email={email}
          typed={prefilled(reset.identifier)}
          help={<Ask />}
          words={texts}
        />
        <p className="text-sm text-soft">{text("askTold")}</p>
      </Card>
      <ButtonLink look="quiet" href={routes.signInOwner}>
        {text("back")}
      </ButtonLink>
    </>
  );
}
