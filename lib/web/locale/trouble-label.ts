import { words } from "./words";

// The four systems' own labels are translated; an organization's own words stand as they are.
const known = {
  "Can't access your account?": "cant-access",
  "Having Trouble Logging In?": "having-trouble",
  "Forgot Password?": "forgot-password",
  "Trouble signing in?": "trouble-signing-in",
} as const;

/** The words of the way to help below the sign-in button (C25). */
export function troubleLabel(label: string): string {
  const key = known[label as keyof typeof known];
  return key ? words("trouble")(`label.${key}`) : label;
}
