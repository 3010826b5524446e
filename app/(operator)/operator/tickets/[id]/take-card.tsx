import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import type { ReadTicket } from "@/lib/domain/operator/tickets";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../../../(admin)/admin/act-words";
import { shownCase } from "../../../../(admin)/admin/requests/[id]/case-page";
import { assignTicketAction, closeTicketAction } from "./actions";

/** Who looks after the ticket: oneself, or nobody again; and its end without words. */
export function TakeCard({ person, ticket: { read } }: { person: LiveSession; ticket: ReadTicket }) {
  const text = words("adminRequests");
  const mine = read.assigneeId === person.userId;
  const needs = needsOf(person, "request.work");
  return (
    <Section title={text("assignee")}>
      <p className="text-[0.9375rem]">
        {mine ? text("you", { name: person.name }) : (read.assignee ?? text("nobodys"))}
      </p>
      <ActForm
        action={assignTicketAction}
        hidden={{ ...shownCase(read), assigneeId: mine ? "" : person.userId }}
        needs={needs}
        look="plain"
        slim
        words={actWords(text(mine ? "nobody" : "take"), text("saving"))}
      />
      {!read.closedAt && (
        <details>
          <summary className="w-fit cursor-pointer text-sm text-soft">{text("closeOpen")}</summary>
          <div className="mt-3 flex flex-col gap-3">
            <p className="text-sm text-soft">{text("closeLead")}</p>
            <ActForm
              action={closeTicketAction}
              hidden={shownCase(read)}
              needs={needs}
              look="danger"
              slim
              words={actWords(text("closeNow"), text("closing"))}
            />
          </div>
        </details>
      )}
    </Section>
  );
}
