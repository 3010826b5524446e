import { Button, ButtonLink } from "@/components/ui/button";
import { ranks, userStates } from "@/lib/domain/users/user-filter";
import { userSorts } from "@/lib/domain/users/user-page";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { SendOnChange } from "./send-on-change";
import { isNarrowed, type UserQuery } from "./user-query";

interface Choice {
  value: string;
  label: string;
}

/** What the list is narrowed to. The address holds it all, so that a list can be passed on; it works without a script. */
export function FilterForm({ query, types }: { query: UserQuery; types: readonly { id: string; name: string }[] }) {
  const text = words("adminUsers");
  const account = words("account");
  const plain = (value: string, label: string): Choice => ({ value, label });
  return (
    <search>
      <SendOnChange action={routes.adminUsers} className="flex flex-col gap-3">
        <div className="flex gap-2">
          <label htmlFor="q" className="sr-only">
            {text("search")}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            className="input min-w-0"
            defaultValue={query.words}
            placeholder={text("searchHint")}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Button>{text("find")}</Button>
        </div>
        {query.risk && <input type="hidden" name="risk" value={query.risk} />}
        {query.roleId && <input type="hidden" name="role" value={query.roleId} />}
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          <Select name="state" any={text("anyState")} value={query.state} label={text("state")}>
            {userStates.map((state) => plain(state, text(`filters.${state}`)))}
          </Select>
          <Select name="type" any={text("anyType")} value={query.typeId} label={text("type")}>
            {types.map(({ id, name }) => plain(id, name))}
          </Select>
          <Select name="rank" any={text("anyRank")} value={query.rank} label={text("rank")}>
            {ranks.map((rank) => plain(rank, rank === "none" ? text("noRank") : account(`ranks.${rank}`)))}
          </Select>
          <Select
            name="sort"
            any={text(query.words ? "sorts.best" : "sorts.usual")}
            value={query.sort}
            label={text("sort")}
          >
            {userSorts
              .filter((sort) => query.words || sort !== "name")
              .map((sort) => plain(sort, text(`sorts.${sort}`)))}
          </Select>
        </div>
        {(isNarrowed(query) || query.words) && (
          <ButtonLink slim className="self-start" href={routes.adminUsers}>
            {text("showAll")}
          </ButtonLink>
        )}
      </SendOnChange>
    </search>
  );
}

function Select(props: { name: string; label: string; any: string; value?: string | null; children: Choice[] }) {
  const { name, label, any, value, children } = props;
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value ?? ""}
      className="input appearance-auto min-h-10 min-w-0 py-1 text-[0.9375rem]"
    >
      <option value="">{any}</option>
      {children.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
