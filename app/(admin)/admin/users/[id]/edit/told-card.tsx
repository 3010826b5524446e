import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { changeToldAction } from "./actions";
import { EditCard } from "./edit-card";

/** Of which requests they are mailed who have a rank; nobody else is. */
export function ToldCard(page: SubjectPage) {
  const { rank, toldOfAccounts, toldOfSupport, email } = page.profile;
  const text = words("adminUser");
  if (rank === "none") return null;
  const event = words("historyEvent");
  const told = (yes: boolean) => event(yes ? "yes" : "no");
  return (
    <EditCard
      {...page}
      title={text("edit.told")}
      lead={text(email ? "edit.toldLead" : "edit.toldLeadNoEmail")}
      act="user.edit"
      action={changeToldAction}
      submit={text("edit.saveTold")}
      facts={[
        [text("edit.toldOfAccounts"), told(toldOfAccounts)],
        [text("edit.toldOfSupport"), told(toldOfSupport)],
      ]}
      fields={[
        { kind: "check", name: "toldOfAccounts", label: text("edit.toldOfAccounts"), checked: toldOfAccounts },
        { kind: "check", name: "toldOfSupport", label: text("edit.toldOfSupport"), checked: toldOfSupport },
      ]}
    />
  );
}
