import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import type { ReadCase } from "@/lib/domain/cases/read-case";
import { mostWords } from "@/lib/domain/parse-words";
import { routes } from "@/lib/routes";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { SavedNote } from "../../saved-note";
import { WayBack } from "../../way-back";
import { CaseTag } from "../case-tag";
import { addToTicketAction } from "../ticket/actions";
import { Conversation } from "./conversation";
import { WordsForm } from "./words-form";

/** What administrators wrote to the operator, with the answers. */
export function OwnTicket({ read, notice }: { read: ReadCase; notice: unknown }) {
  const text = words("adminRequests");
  const { id, number, name, comment, createdAt, state, outcome } = read;
  return (
    <>
      <WayBack href={`${routes.adminRequests}?tab=tickets`}>{text("ticket.tab")}</WayBack>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <PageHeading title={text("ticket.heading", { number: String(number) })} />
        <CaseTag state={state} outcome={outcome} />
      </div>
      <SavedNote notice={notice} sentences={{ sent: text("ticket.sent") }} />
      <Section title={name} end={<span className="text-sm text-soft tabular-nums">{moment(createdAt)}</span>}>
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{comment}</p>
      </Section>
      <Conversation read={read} />
      <WordsForm
        action={addToTicketAction}
        hidden={{ caseId: id }}
        card={{ title: text("ticket.add"), lead: text("ticket.addLead") }}
        value=""
        rows={4}
        most={mostWords}
        buttons={[{ label: text("ticket.send"), look: "primary" }]}
        words={{ label: text("ticket.text"), pending: text("sending"), unsent: text("meanwhile.unsent") }}
      />
    </>
  );
}
