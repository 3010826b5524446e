import { routes } from "@/lib/routes";

/** What the caller is confirmed for, and where that goes on. */
const goals = {
  "temporary-password": routes.adminUserTemporaryPassword,
  email: (id: string) => `${routes.adminUserEdit(id)}#email`,
  link: (id: string) => `${routes.adminUserEdit(id)}#links`,
  overview: routes.adminUser,
} as const;

const merge = /^merge\.[\da-f-]{36}\.[\da-f-]{36}$/;

export type CallerGoal = keyof typeof goals | `merge.${string}.${string}`;

/** The merge of two accounts, whichever of them the caller is confirmed for. */
export const mergeGoal = (keptId: string, otherId: string): CallerGoal => `merge.${keptId}.${otherId}`;

/** The goal that an address names; the overview for anything else. */
export const readGoal = (text: unknown): CallerGoal =>
  typeof text === "string" && (Object.hasOwn(goals, text) || merge.test(text)) ? (text as CallerGoal) : "overview";

/** Where it goes on once the caller is confirmed, which is said there. */
export function confirmedPath(goal: CallerGoal, userId: string): string {
  const said = "notice=caller-confirmed";
  const [, kept, other] = merge.test(goal) ? goal.split(".") : [];
  if (kept && other) return `${routes.adminUserMerge(kept)}?other=${other}&${said}`;
  const [path, part] = goals[goal as keyof typeof goals](userId).split("#");
  return `${path}?${said}${part ? `#${part}` : ""}`;
}

/** Where the administrator waits for the colleague's answer. */
export const vouchPath = (goal: CallerGoal, userId: string, checkId: string): string =>
  `${routes.adminUserCaller(userId)}?${new URLSearchParams({ for: goal, asked: checkId })}`;
