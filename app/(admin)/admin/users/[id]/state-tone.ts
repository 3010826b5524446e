import type { AccessState } from "@/lib/domain/users/access-state";

/** In what color a state is said. */
export const stateTone: Record<AccessState, "plain" | "good" | "bad" | "wait" | "off"> = {
  "organization-inactive": "bad",
  suspended: "bad",
  "single-sign-on": "good",
  "led-nowhere": "bad",
  locked: "bad",
  "not-listed": "bad",
  type: "off",
  "not-invited": "wait",
  invited: "wait",
  "invitation-expired": "bad",
  temporary: "wait",
  "temporary-expired": "bad",
  "no-password": "wait",
  open: "good",
};
