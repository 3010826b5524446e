import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { listAssignees } from "@/lib/domain/cases/list-assignees";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { assignAction } from "./actions";
import { type CasePage, shownCase } from "./case-page";

/** Who looks after the case: oneself in one click, or a colleague. */
export async function AssignCard({ person, read, viewer }: CasePage) {
  const text = words("adminRequests");
  const others = await listAssignees(currentContext().services, viewer);
  const nameOf = ({ id, name }: { id: string; name: string }) => (id === person.userId ? text("you", { name }) : name);
  const mine = read.assigneeId === person.userId;
  const pending = text("saving");
  return (
    <Section title={text("assignee")}>
      <p className="text-[0.9375rem]">
        {mine ? text("you", { name: person.name }) : (read.assignee ?? text("nobodys"))}
      </p>
      {!mine && (
        <ActForm
          action={assignAction}
          hidden={{ ...shownCase(read), assigneeId: person.userId }}
          needs={needsOf(person, "request.work")}
          look="plain"
          slim
          words={actWords(text("take"), pending)}
        />
      )}
      <details>
        <summary className="w-fit cursor-pointer text-sm text-soft">{text("assign")}</summary>
        <div className="mt-3">
          <EditForm
            action={assignAction}
            hidden={shownCase(read)}
            needs={needsOf(person, "request.work")}
            words={actWords(text("assign"), pending)}
            fields={[
              {
                ...{ kind: "select", name: "assigneeId", label: text("assignee"), value: read.assigneeId ?? "" },
                options: [
                  { value: "", label: text("nobody") },
                  ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
                ],
              },
            ]}
          />
        </div>
      </details>
    </Section>
  );
}
