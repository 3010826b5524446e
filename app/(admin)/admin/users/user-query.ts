import { type Risk, risks } from "@/lib/domain/tomorrow/risks";
import { ranks, type UserFilter, userStates } from "@/lib/domain/users/user-filter";
import { type Turn, type UserSort, userSorts } from "@/lib/domain/users/user-page";
import { routes } from "@/lib/routes";

/** What the address of the list says. */
export interface UserQuery extends UserFilter, Turn {
  words: string;
  /** Null: by name; of a search, the best matches first. */
  sort: UserSort | null;
}

export type Params = Record<string, string | string[] | undefined>;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What stands behind the question mark, as a page is given it: twice the same name is a list. */
export function paramsOf(address: string): Params {
  const given = new URLSearchParams(address);
  const names = [...new Set(given.keys())];
  return Object.fromEntries(
    names.map((name) => [name, given.getAll(name).length > 1 ? given.getAll(name) : (given.get(name) ?? "")]),
  );
}

/** Reads an address; what is none of ours is left out. */
export function readUserQuery(params: Params): UserQuery {
  const text = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  const id = (name: string) => (uuid.test(text(name)) ? text(name) : undefined);
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === text(name));
  const after = id("after");
  return {
    words: text("q").trim().slice(0, 200),
    typeId: id("type"),
    roleId: id("role"),
    rank: oneOf("rank", ranks),
    state: oneOf("state", userStates),
    risk: oneOf("risk", risks),
    sort: oneOf("sort", userSorts) ?? null,
    after,
    before: after ? undefined : id("before"),
  };
}

/** The fields of a query as an address has them; a page's place is not one of the filter's. */
export function queryFields({
  words,
  typeId,
  roleId,
  rank,
  state,
  risk,
  sort,
}: UserQuery): [name: string, value: string][] {
  const fields = { q: words, role: roleId, type: typeId, rank, state, risk, sort };
  return Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]));
}

/** Whether every filter that an address names was read: one that is misspelled or there twice narrows nothing. */
export function isRead(params: Params, query: UserQuery): boolean {
  const read = new Set(queryFields(query).map(([name]) => name));
  const named = ["q", "role", "type", "rank", "state", "risk"].filter(
    (name) => String(params[name] ?? "").trim() !== "",
  );
  return named.every((name) => read.has(name));
}

/** The list's address with something else in it; a change begins at the first page. */
export function userListHref(query: UserQuery, change: Partial<UserQuery> = {}): string {
  const next = { ...query, ...change };
  const place = { after: change.after, before: change.before };
  const fields = [...queryFields(next), ...Object.entries(place).filter(([, value]) => value)] as [string, string][];
  return fields.length > 0 ? `${routes.adminUsers}?${new URLSearchParams(fields)}` : routes.adminUsers;
}

/** Whether the list is narrowed by anything but words. */
export const isNarrowed = ({ typeId, roleId, rank, state, risk }: UserQuery): boolean =>
  Boolean(typeId || roleId || rank || state || risk);

/** The list of everybody who will fail at one thing. */
export const riskListHref = (risk: Risk): string => `${routes.adminUsers}?${new URLSearchParams({ risk })}`;
