import { randomUUID } from "node:crypto";
import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { listChoices } from "@/lib/domain/users/list-choices";
import { proposeUsername } from "@/lib/domain/users/propose-username";
import { needsOf, offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { personFields } from "../../users/new/person-fields";
import { approveAction } from "./actions";
import type { CasePage } from "./case-page";

/** An account request becomes a person, in one step; whoever may not approve is told who does. */
export async function ApproveCard({ person, read, viewer }: CasePage) {
  const text = words("adminRequests");
  if (!offers(person, "request.approve")) {
    return (
      <Section title={text("approve")}>
        <p>{text("approveOthers")}</p>
      </Section>
    );
  }
  const { services } = currentContext();
  const { name, email, language } = read;
  const [choices, username] = await Promise.all([
    listChoices(services, viewer.organization, person),
    proposeUsername(services.db, viewer.organization.id, { name, email }),
  ]);
  return (
    <Section id="approve" title={text("approve")} lead={text("approveLead")}>
      <EditForm
        action={approveAction}
        hidden={{ id: randomUUID(), caseId: read.id }}
        revision={read.revision}
        look="primary"
        needs={needsOf(person, "request.approve")}
        words={actWords(text("approveNow"), text("approving"))}
        fields={personFields(choices, {
          ...{ name, email: email ?? "", username, usernameHint: text("usernameProposed") },
          language: language === viewer.organization.language ? "" : language,
        })}
      />
    </Section>
  );
}
