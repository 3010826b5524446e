import { randomUUID } from "node:crypto";
import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { readEntry } from "@/lib/domain/lists/find-entry";
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
export async function ApproveCard({ person, read, viewer, entry: asked }: CasePage & { entry: unknown }) {
  const text = words("adminRequests");
  if (!offers(person, "request.approve")) {
    return (
      <Section title={text("approve")}>
        <p>{text("approveOthers")}</p>
      </Section>
    );
  }
  const { services } = currentContext();
  const { language } = read;
  const number = typeof asked === "string" && /^\d{1,18}$/.test(asked) ? BigInt(asked) : null;
  const entry = number === null ? null : await readEntry(services.db, viewer.organization.id, number);
  const name = entry?.name ?? read.name;
  // Their own words say where they can be reached; the list says where the organization does.
  const email = entry?.email ?? read.email;
  const [choices, username] = await Promise.all([
    listChoices(services, viewer.organization, person),
    proposeUsername(services.db, viewer.organization.id, { name, email }),
  ]);
  return (
    <Section id="approve" title={text("approve")} lead={text(entry ? "approveEntry" : "approveLead")}>
      <EditForm
        key={entry?.id.toString()}
        action={approveAction}
        hidden={{ id: randomUUID(), caseId: read.id }}
        revision={read.revision}
        look="primary"
        needs={needsOf(person, "request.approve")}
        words={actWords(text("approveNow"), text("approving"))}
        fields={personFields(choices, {
          ...{
            name,
            email: email ?? "",
            username: entry?.username ?? username,
            usernameHint: text("usernameProposed"),
          },
          ...{ customerId: entry?.customerId ?? "", type: entry?.type, roles: entry?.roles },
          language: language === viewer.organization.language ? "" : language,
        })}
      />
    </Section>
  );
}
