import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { policyOf } from "@/lib/domain/policy";
import { topics } from "@/lib/forms/request-form";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";
import { Ask } from "../../ask";
import { BackToSignIn } from "../../back-to-sign-in";
import { slipWords } from "../../slip-words";
import { askedFields } from "../asked-fields";
import { happenings, justHappened } from "../just-happened";
import { NotOffered } from "../not-offered";
import { RequestForm } from "../request-form";
import { requestWords } from "../request-words";
import { SentBefore } from "../sent-before";
import { TicketLink } from "../ticket-link";
import { contactSupportAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("request")("supportTitle") };
}

/** Somebody whom no other way helps writes to the administrators (R29–R32): with a name, and whatever they know. */
export default function ContactSupportPage() {
  const organization = currentOrganization();
  const policy = policyOf(organization);
  if (!policy.trouble.choices.includes("support")) return <NotOffered />;
  const text = words("request");
  const happened = justHappened(readSignInHint(), policy);
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={text("supportHeading")}
        lead={text("supportLead", { organization: organization.name })}
      />
      <Card>
        <RequestForm
          action={contactSupportAction}
          formId={randomUUID()}
          topics={{
            label: text("topic"),
            value: happened ? happenings[happened].topic : "username",
            options: topics.map((topic) => ({ value: topic, label: text(`topics.${topic}`) })),
          }}
          fields={askedFields("support")}
          help={<Ask />}
          page={routes.case}
          slip={slipWords()}
          words={requestWords()}
        />
      </Card>
      <p className="text-sm text-soft [:has([data-sent])_&]:hidden">{text("attached")}</p>
      <SentBefore />
      <TicketLink />
      <BackToSignIn />
    </>
  );
}
