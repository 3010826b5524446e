import type { ReadTicket } from "@/lib/domain/operator/tickets";
import { mostWords } from "@/lib/domain/parse-words";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { shownCase } from "../../../../(admin)/admin/requests/[id]/case-page";
import { WordsForm } from "../../../../(admin)/admin/requests/[id]/words-form";
import { noteTicketAction, writeTicketAction } from "./actions";

/** Words to whoever wrote the ticket, and words for colleagues. `canned`: what stands there to begin with. */
export function WriteCards({ ticket: { read }, canned }: { ticket: ReadTicket; canned: string | null }) {
  const [text, requests] = [words("operator"), words("adminRequests")];
  const shown = shownCase(read);
  const unsent = requests("meanwhile.unsent");
  return (
    <>
      <WordsForm
        key={canned}
        action={writeTicketAction}
        hidden={shown}
        card={{
          ...{ id: "write", title: requests("write") },
          lead: text("tickets.writeLead", { kind: read.openedById ? "administrator" : "person" }),
        }}
        value={canned ?? ""}
        rows={5}
        most={mostWords}
        buttons={
          read.closedAt
            ? []
            : [
                { kind: "answer", label: requests("answer"), look: "primary" },
                { kind: "ask", label: requests("ask") },
                { kind: "decline", label: requests("decline") },
              ]
        }
        words={{ label: text("tickets.label"), pending: requests("sending"), unsent }}
      >
        <p className="text-sm">
          <a href={`${routes.operatorTicket(read.id)}?canned=who#write`}>{text("tickets.whoCanned")}</a>
        </p>
      </WordsForm>
      <WordsForm
        action={noteTicketAction}
        hidden={shown}
        card={{ title: requests("note"), lead: requests("noteLead") }}
        value=""
        rows={2}
        most={mostWords}
        buttons={[{ label: requests("saveNote") }]}
        words={{ label: requests("noteText"), pending: requests("saving"), unsent }}
      />
    </>
  );
}
