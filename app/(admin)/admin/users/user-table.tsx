import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import type { UserRow } from "@/lib/domain/users/read-user-rows";
import type { UserSort } from "@/lib/domain/users/user-page";
import { routes } from "@/lib/routes";
import { dayOrTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { stateTone } from "./[id]/state-tone";
import { TickAll } from "./tick-all";
import { type UserQuery, userListHref } from "./user-query";

const cell = "border-b border-line py-2 pr-3 align-middle";
const wide = `${cell} max-md:hidden`;
const head = "border-b border-line py-2 pr-3 text-left text-[0.8125rem] font-medium whitespace-nowrap text-soft";

interface UserTableProps {
  rows: readonly UserRow[];
  /** Left out where the order is the list's own. */
  query?: UserQuery;
  mayChoose: boolean;
}

/** One line for each person; on a telephone what else they are known by stands below their name. */
export function UserTable({ rows, query, mayChoose }: UserTableProps) {
  const text = words("adminUsers");
  const heading = (label: string, sort?: UserSort) => <Heading label={label} sort={sort} query={query} />;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead className="max-md:sr-only">
          <tr>
            {mayChoose && (
              <th className={`${head} w-8 pr-2`}>
                <TickAll name="id" label={text("tickAll")} />
              </th>
            )}
            {heading(text("name"), "name")}
            <th className={head}>{text("usernameAndEmail")}</th>
            <th className={head}>{text("type")}</th>
            <th className={head}>{text("roles")}</th>
            <th className={head}>{text("state")}</th>
            {heading(text("lastSignIn"), "last-sign-in")}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} mayChoose={mayChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ label, sort, query }: { label: string; sort?: UserSort; query?: UserQuery }) {
  const sorted = (query?.sort ?? (query?.words ? null : "name")) === sort;
  return (
    <th className={head} aria-sort={query && sorted ? (sort === "name" ? "ascending" : "descending") : undefined}>
      {query && sort && !sorted ? <a href={userListHref(query, { sort })}>{label}</a> : label}
    </th>
  );
}

function Line({ row, mayChoose }: { row: UserRow; mayChoose: boolean }) {
  const { id, name, username, email, customerId, rank, type, roles, state, lastSignInAt } = row;
  const text = words("adminUsers");
  const last = lastSignInAt ? dayOrTime(lastSignInAt) : null;
  const tag = <Tag tone={stateTone[state]}>{words("adminUser")(`tags.${state}`)}</Tag>;
  const more = [username, email === username ? null : email, type, roles.join(", ")].filter(Boolean);
  return (
    <tr className="hover:bg-accent-soft/40">
      {mayChoose && (
        <td className={`${cell} w-8 pr-2`}>
          <label className="grid size-8 place-items-center">
            <input
              type="checkbox"
              name="id"
              value={id}
              className="checkbox checkbox-sm"
              aria-label={text("tick", { name })}
            />
          </label>
        </td>
      )}
      <td className={`${cell} [overflow-wrap:anywhere] md:min-w-32 md:[overflow-wrap:break-word]`}>
        <a
          href={routes.adminUser(id)}
          className="text-[0.9375rem] font-[560] text-ink underline-offset-3 hover:underline"
        >
          {name}
        </a>
        <span className="ml-2 md:hidden">{tag}</span>
        {rank !== "none" && <Small>{words("account")(`ranks.${rank}`)}</Small>}
        {customerId && <Below>{text("customer", { id: customerId })}</Below>}
        <span className="block text-[0.8125rem] text-soft md:hidden">{more.join(" · ")}</span>
        {last && (
          <span className="block text-[0.8125rem] text-soft md:hidden">{text("lastSignInAt", { at: last })}</span>
        )}
      </td>
      <td className={`${wide} [overflow-wrap:anywhere]`}>
        {username}
        {email !== username && <Below>{email ?? words("adminUser")("noEmail")}</Below>}
      </td>
      <td className={wide}>{type}</td>
      <td className={wide}>{roles.join(", ")}</td>
      <td className={wide}>{tag}</td>
      <td className={`${wide} whitespace-nowrap tabular-nums`}>{last ?? <Missing>{text("never")}</Missing>}</td>
    </tr>
  );
}

const Small = ({ children }: { children: ReactNode }) => (
  <span className="ml-2 text-[0.8125rem] whitespace-nowrap text-soft">{children}</span>
);

const Below = ({ children }: { children: ReactNode }) => (
  <span className="block text-[0.8125rem] text-soft">{children}</span>
);

const Missing = ({ children }: { children: ReactNode }) => <span className="text-soft">{children}</span>;
