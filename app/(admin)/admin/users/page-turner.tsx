import { ButtonLink } from "@/components/ui/button";
import type { UserPage } from "@/lib/domain/users/user-page";
import { words } from "@/lib/web/locale/words";
import { type UserQuery, userListHref } from "./user-query";

/** How many there are, and the pages before and after. */
export function PageTurner({ query, page }: { query: UserQuery; page: UserPage }) {
  const text = words("adminUsers");
  const { number, atLeast } = page.count;
  const crowded = query.words && atLeast;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 text-sm text-soft">
      <p role="status">
        {text(atLeast ? "countMore" : "count", { count: number })} {crowded && text("crowded")}
      </p>
      <nav aria-label={text("pages")} className="flex flex-wrap gap-2">
        {page.before && (
          <ButtonLink slim look="quiet" href={userListHref(query)}>
            {text("first")}
          </ButtonLink>
        )}
        {page.before && (
          <ButtonLink slim href={userListHref(query, { before: page.before })}>
            {text("before")}
          </ButtonLink>
        )}
        {page.after && (
          <ButtonLink slim href={userListHref(query, { after: page.after })}>
            {text("after")}
          </ButtonLink>
        )}
      </nav>
    </div>
  );
}
