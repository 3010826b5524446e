import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { SearchForm } from "@/components/form/search-form";
import { mostEntries, searchEntries } from "@/lib/domain/lists/search-entries";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { needsOf, offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";
import { addEntryAction } from "./actions";
import { FoundEntry } from "./found-entry";

/** Who is on the list in force: one is searched for, put on it by hand, or taken off. */
export async function EntriesSection({ person, typed }: { person: LiveSession; typed: unknown }) {
  const { services, organization } = currentContext();
  const [text, lists, fields] = [words("adminLists.entries"), words("adminLists"), words("adminUsers.new")];
  const wanted = typeof typed === "string" ? typed.trim().slice(0, 254) : "";
  const found = wanted ? await searchEntries(services.db, organization.id, wanted) : [];
  const may = offers(person, "lists.edit");
  const needs = needsOf(person, "lists.edit");
  return (
    <Section id="entries" title={text("title")} lead={text("lead")}>
      <SearchForm
        href={`${routes.adminLists}#entries`}
        label={text("search")}
        submit={text("submit")}
        value={wanted}
        most={254}
      />
      {wanted && found.length === 0 && <p>{text("none")}</p>}
      <ul className="flex flex-col empty:hidden">
        {found.map((entry) => (
          <FoundEntry key={String(entry.id)} entry={entry} needs={may ? needs : null} />
        ))}
      </ul>
      {found.length === mostEntries && <p className="text-sm text-soft">{text("first", { count: mostEntries })}</p>}
      {may && (
        <details>
          <summary className="cursor-pointer text-sm text-accent">{text("add")}</summary>
          <div className="flex flex-col gap-3 pt-3">
            <p className="text-sm text-soft">{text("addLead")}</p>
            <EditForm
              action={addEntryAction}
              hidden={{}}
              needs={needs}
              words={actWords(text("addNow"), lists("working"))}
              fields={(["name", "email", "customerId"] as const).map((name) => ({
                ...{ kind: "text" as const, name, value: "" },
                label: fields("optional", { label: fields(name) }),
              }))}
            />
          </div>
        </details>
      )}
    </Section>
  );
}
