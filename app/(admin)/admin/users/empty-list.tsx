import { ButtonLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { type UserQuery, userListHref } from "./user-query";

interface EmptyListProps {
  query: UserQuery;
  narrowed: boolean;
  mayAdd: boolean;
  /** Whether somebody stands below who may have been meant. */
  near: boolean;
}

/** Nobody was found: what else to try. */
export function EmptyList({ query, narrowed, mayAdd, near }: EmptyListProps) {
  const text = words("adminUsers");
  const everywhere = userListHref({
    ...query,
    typeId: undefined,
    roleId: undefined,
    rank: undefined,
    state: undefined,
    risk: undefined,
  });
  const add = `${routes.adminUserNew}?${new URLSearchParams({ [query.words.includes("@") ? "email" : "name"]: query.words })}`;
  return (
    <div className="flex flex-col items-start gap-4 py-2">
      <p className="font-[560]" role="status">
        {query.words ? text("nobody", { words: query.words }) : text("nobodyHere")}
      </p>
      {query.words && (
        <ul className="list-disc pl-5 text-[0.9375rem] text-soft">
          {near && <li>{text("tryNear")}</li>}
          {narrowed && <li>{text("tryAll")}</li>}
          <li>{text("tryFewer")}</li>
          <li>{text("tryOther")}</li>
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {narrowed && <ButtonLink href={everywhere}>{text("withoutFilters")}</ButtonLink>}
        {mayAdd && query.words && <ButtonLink href={add}>{text("addThem", { words: query.words })}</ButtonLink>}
      </div>
    </div>
  );
}
