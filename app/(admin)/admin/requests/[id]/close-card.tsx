import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { closeAction } from "./actions";
import { type CasePage, shownCase } from "./case-page";

/** The end of a case that needs no words; opened first, as it tells the sender. */
export function CloseCard({ person, read }: CasePage) {
  const text = words("adminRequests");
  return (
    <Section title={text("close")} lead={text("closeLead")}>
      <details>
        <summary className="btn min-h-9! w-fit px-3 py-1! text-sm!">{text("closeOpen")}</summary>
        <div className="mt-3">
          <ActForm
            action={closeAction}
            hidden={shownCase(read)}
            needs={needsOf(person, "request.work")}
            look="danger"
            slim
            words={actWords(text("closeNow"), text("closing"))}
          />
        </div>
      </details>
    </Section>
  );
}
