import { routes } from "@/lib/routes";

/** What the caller is confirmed for, and where that goes on. */
const goals = {
  "temporary-password": routes.adminUserTemporaryPassword,
  email: (id: string) => `${routes.adminUserEdit(id)}#email`,
  link: (id: string) => `${routes.adminUserEdit(id)}#links`,
  overview: routes.adminUser,
} as const;

export type CallerGoal = keyof typeof goals;

/** The goal that an address names; the overview for anything else. */
export const readGoal = (text: unknown): CallerGoal =>
  typeof text === "string" && Object.hasOwn(goals, text) ? (text as CallerGoal) : "overview";

/** Where it goes on once the caller is confirmed, which is said there. */
export function confirmedPath(goal: CallerGoal, userId: string): string {
  const [path, part] = goals[goal](userId).split("#");
  return `${path}?notice=caller-confirmed${part ? `#${part}` : ""}`;
}

/** Where the administrator waits for the colleague's answer. */
export const vouchPath = (goal: CallerGoal, userId: string, checkId: string): string =>
  `${routes.adminUserCaller(userId)}?${new URLSearchParams({ for: goal, asked: checkId })}`;
