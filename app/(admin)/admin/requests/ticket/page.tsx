import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { Note } from "@/components/ui/note";
import { readVerdict } from "@/lib/domain/diagnosis/read-verdict";
import { tellState } from "@/lib/domain/diagnosis/tell-state";
import { offersTickets } from "@/lib/domain/operator/offers-tickets";
import { mostWords } from "@/lib/domain/parse-words";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { textToSend } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { currentVisit } from "@/lib/web/visit";
import { WayBack } from "../../way-back";
import { WordsForm } from "../[id]/words-form";
import { openTicketAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("adminRequests")("ticket.open") };
}

/** An administrator writes to the operator; about somebody, what the verdict says stands there to begin with (R43). */
export default async function NewTicketPage({ searchParams }: PageProps<"/admin/requests/ticket">) {
  const person = await requireAct("ticket.open");
  const { about } = await searchParams;
  const { services, organization } = currentContext();
  const verdict =
    typeof about === "string" ? await readVerdict(services, await currentVisit(), person, rowId(about)) : null;
  const text = words("adminRequests");
  return (
    <>
      <WayBack href={`${routes.adminRequests}?tab=tickets`}>{text("title")}</WayBack>
      <PageHeading title={text("ticket.open")} lead={text("ticket.lead", { number: String(organization.number) })} />
      {(await offersTickets(services.db, organization)) ? (
        <WordsForm
          action={openTicketAction}
          hidden={{ formId: randomUUID(), ...(verdict && { userId: verdict.profile.userId }) }}
          card={{
            title: verdict ? text("ticket.about", { name: verdict.profile.name }) : organization.name,
            lead: text("ticket.hint"),
          }}
          value={verdict ? textToSend(currentLanguage(), tellState(verdict)) : ""}
          rows={8}
          most={mostWords}
          buttons={[{ label: text("ticket.send"), look: "primary" }]}
          words={{ label: text("ticket.text"), pending: text("sending"), unsent: text("meanwhile.unsent") }}
        />
      ) : (
        <Note tone="wait">{words("refusal")("no-operator.administrator")}</Note>
      )}
    </>
  );
}
