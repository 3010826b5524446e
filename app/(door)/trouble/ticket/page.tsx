import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { offersTickets } from "@/lib/domain/operator/offers-tickets";
import { topics } from "@/lib/forms/request-form";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../../ask";
import { BackToSignIn } from "../../back-to-sign-in";
import { slipWords } from "../../slip-words";
import { askedFields } from "../asked-fields";
import { NotOffered } from "../not-offered";
import { RequestForm } from "../request-form";
import { requestWords } from "../request-words";
import { SentBefore } from "../sent-before";
import { ticketAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("request")("ticketTitle") };
}

/** The last resort of somebody whom nobody of their organization helps, or who does not know whom to ask (R10, R37, R44). */
export default async function TicketPage() {
  const { services, organization } = currentContext();
  if (!(await offersTickets(services.db, organization))) return <NotOffered />;
  const text = words("request");
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={text("ticketTitle")}
        lead={text("ticketLead", { organization: organization.name })}
      />
      <Card>
        <RequestForm
          action={ticketAction}
          formId={randomUUID()}
          topics={{
            ...{ label: text("topic"), value: "other" },
            options: topics.map((topic) => ({ value: topic, label: text(`topics.${topic}`) })),
          }}
          fields={askedFields("ticket")}
          help={<Ask />}
          page={routes.case}
          slip={slipWords()}
          words={requestWords()}
        />
      </Card>
      <p className="text-sm text-soft [:has([data-sent])_&]:hidden">
        {text.rich("ticketNumber", {
          number: String(organization.number),
          b: (chunk) => <b className="font-mono">{chunk}</b>,
        })}
      </p>
      <p className="text-sm text-soft [:has([data-sent])_&]:hidden">{text("attached")}</p>
      <SentBefore />
      <BackToSignIn />
    </>
  );
}
