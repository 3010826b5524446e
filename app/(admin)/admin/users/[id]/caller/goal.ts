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

export const goalPath = (goal: CallerGoal, userId: string): string => goals[goal](userId);
