import { Section } from "@/components/admin/section";
import { Button } from "@/components/ui/button";
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
      <search>
        <form action={`${routes.adminRequest(read.id)}#about`} className="flex gap-2">
          <input
            type="search"
            name="q"
            className="input min-w-0"
            aria-label={text("search")}
            placeholder={text("search")}
            defaultValue={wanted}
            maxLength={200}
            autoComplete="off"
          />
          <Button slim>{text("searchButton")}</Button>
        </form>
      </search>
    </Section>
  );
}
