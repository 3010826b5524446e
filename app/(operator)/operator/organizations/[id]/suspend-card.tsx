import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import type { ListedOrganization } from "@/lib/domain/operator/list-organizations";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../../../(admin)/admin/act-words";
import { resumeOrganizationAction, suspendOrganizationAction } from "../actions";

interface Props {
  person: LiveSession;
  row: ListedOrganization;
  sessions: number;
}

/** Nobody of the organization gets in, or everybody again. */
export function SuspendCard({ person, row: { id, suspendedAt }, sessions }: Props) {
  const text = words("operator");
  const hidden = { organizationId: id };
  if (suspendedAt)
    return (
      <Section title={text("suspend.resume")} lead={text("suspend.resumeLead")}>
        <ActForm
          action={resumeOrganizationAction}
          hidden={hidden}
          needs={needsOf(person, "operator.resume-organization")}
          words={actWords(text("suspend.resume"), text("working"))}
        />
      </Section>
    );
  return (
    <Section title={text("suspend.title")} lead={text("suspend.lead", { count: sessions })}>
      <details>
        <summary className="btn min-h-9! w-fit px-3 py-1! text-sm!">{text("suspend.open")}</summary>
        <div className="mt-3">
          <ActForm
            action={suspendOrganizationAction}
            hidden={hidden}
            needs={needsOf(person, "operator.suspend-organization")}
            look="danger"
            words={actWords(text("suspend.now"), text("working"))}
          />
        </div>
      </details>
    </Section>
  );
}
