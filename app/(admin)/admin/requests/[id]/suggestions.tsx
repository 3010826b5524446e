import { Section } from "@/components/admin/section";
import { SearchForm } from "@/components/form/search-form";
import { suggestUsers } from "@/lib/domain/cases/suggest-users";
import { searchUsers } from "@/lib/domain/users/search-users";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { CasePage } from "./case-page";
import { SuggestedUser } from "./suggested-user";

/** So many of those who were searched for. */
const mostFound = 8;

/** The accounts that fit what was written, or what is searched for. For administrators alone. */
export async function Suggestions({ typed, ...page }: CasePage & { typed: unknown }) {
  const { read, viewer } = page;
  const text = words("adminRequests");
  const { services } = currentContext();
  const wanted = typeof typed === "string" ? typed.trim().slice(0, 200) : "";
  const [found, suggested] = await Promise.all([
    wanted ? searchUsers(services, viewer, { words: wanted }, null, {}) : null,
    suggestUsers(services, viewer, read),
  ]);
  const rows = found ? found.rows.slice(0, mostFound) : suggested;
  return (
    <Section
      id="about"
      title={found ? text("found") : text("suggestions")}
      lead={found ? undefined : text("suggestionsLead")}
    >
      {rows.length === 0 && (
        <p className="text-[0.9375rem] [overflow-wrap:anywhere]">
          {found ? text("foundNobody", { words: wanted }) : text("noSuggestions")}
        </p>
      )}
      <ul className="flex flex-col gap-4 empty:hidden">
        {rows.map((row, place) => (
          <SuggestedUser key={row.id} {...page} row={row} told={place === 0} />
        ))}
      </ul>
      <SearchForm
        slim
        href={`${routes.adminRequest(read.id)}#about`}
        label={text("search")}
        submit={text("searchButton")}
        value={wanted}
      />
    </Section>
  );
}
