import type { Gate } from "../gates";

/** The password is the person's own: one that an administrator made only opens the way to choosing one, for a while (T14). */
export const passwordLasting: Gate = ({ temporaryPassword, through }) => {
  if (temporaryPassword === null || through !== null) return null;
  return temporaryPassword === "good" ? "temporary-password" : "temporary-password-expired";
};
