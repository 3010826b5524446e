import type { Language } from "@/lib/language";
import { currentLanguage } from "./current-language";
import { wordsIn } from "./words";

/** The four systems' own labels: these are translated; an organization's own words stand as they are. */
const known = {
  "Can't access your account?": "cant-access",
  "Having Trouble Logging In?": "having-trouble",
  "Forgot Password?": "forgot-password",
  "Trouble signing in?": "trouble-signing-in",
} as const;

export const usualTroubleLabels = Object.keys(known) as (keyof typeof known)[];

/** The words of the way to help below the sign-in button (C25). */
export function troubleLabelIn(language: Language, label: string): string {
  const key = known[label as keyof typeof known];
  return key ? wordsIn(language, "trouble")(`label.${key}`) : label;
}

export const troubleLabel = (label: string): string => troubleLabelIn(currentLanguage(), label);
