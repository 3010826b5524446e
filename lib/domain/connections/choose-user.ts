import type { RefusalCode } from "../refusal";
import type { FoundUser } from "./find-by-values";

export type Choice = { user: FoundUser; code: null } | { user: null; code: RefusalCode };

/**
 * Which of the users whom a value names is meant. An alias says so, whatever else has the value; without one, a value of
 * several users names nobody (C23), and nor does one of somebody whose roles do not name the connection (T66).
 */
export function chooseUser(found: readonly FoundUser[]): Choice {
  const aliased = found.filter(({ by }) => by === "alias");
  const named = aliased.length > 0 ? aliased : found;
  const [user] = named;
  if (!user) return { user: null, code: "sso-nobody" };
  if (new Set(named.map(({ userId }) => userId)).size > 1) return { user: null, code: "sso-shared" };
  return user.comesThrough ? { user, code: null } : { user: null, code: "sso-other-way" };
}
