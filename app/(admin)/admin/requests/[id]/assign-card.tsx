import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { SearchForm } from "@/components/form/search-form";
import { listAssignees, mostAssignees } from "@/lib/domain/cases/list-assignees";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { assignAction } from "./actions";
import { type CasePage, shownCase } from "./case-page";

/** Who looks after the case: oneself in one click, or a colleague. */
export async function AssignCard({ person, read, viewer, words: typed }: CasePage & { words: unknown }) {
  const text = words("adminRequests");
  const wanted = typeof typed === "string" ? typed.trim().slice(0, 200) : "";
  const asked = { organizationId: viewer.organization.id, userId: read.userId, words: wanted };
  const found = await listAssignees(currentContext().services.db, asked);
  const others = found.slice(0, mostAssignees);
  const nameOf = ({ id, name }: { id: string; name: string }) => (id === person.userId ? text("you", { name }) : name);
  const mine = read.assigneeId === person.userId;
  const pending = text("saving");
  return (
    <Section id="assign" title={text("assignee")}>
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
      <details open={wanted !== ""}>
        <summary className="w-fit cursor-pointer text-sm text-soft">{text("assign")}</summary>
        <div className="mt-3 flex flex-col gap-4">
          {(wanted || found.length > mostAssignees) && <SearchColleague caseId={read.id} wanted={wanted} />}
          {wanted && others.length === 0 && (
            <p className="text-[0.9375rem] [overflow-wrap:anywhere]">{text("foundNobody", { words: wanted })}</p>
          )}
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

/** Where there are more than a list holds. */
function SearchColleague({ caseId, wanted }: { caseId: string; wanted: string }) {
  const text = words("adminRequests");
  return (
    <SearchForm
      slim
      name="to"
      href={`${routes.adminRequest(caseId)}#assign`}
      label={text("searchColleague")}
      submit={text("searchButton")}
      value={wanted}
    />
  );
}
