import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../../ask";
import { BackToSignIn } from "../../back-to-sign-in";
import { slipWords } from "../../slip-words";
import { askedFields } from "../asked-fields";
import { NotOffered } from "../not-offered";
import { RequestForm } from "../request-form";
import { requestWords } from "../request-words";
import { SentBefore } from "../sent-before";
import { requestAccountAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("request")("accountTitle") };
}

/** Somebody who has no account asks the administrators for one (R9). */
export default function RequestAccountPage() {
  const organization = currentOrganization();
  if (!policyOf(organization).trouble.choices.includes("requestAccount")) return <NotOffered />;
  const text = words("request");
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={text("accountHeading")}
        lead={text("accountLead", { organization: organization.name })}
      />
      <Card>
        <RequestForm
          action={requestAccountAction}
          formId={randomUUID()}
          fields={askedFields("account")}
          help={<Ask />}
          page={routes.case}
          slip={slipWords()}
          words={requestWords()}
        />
      </Card>
      <SentBefore />
      <BackToSignIn />
    </>
  );
}
