import * as z from "zod/mini";
import { isTimeZone } from "@/lib/domain/organizations/time-zone";
import { adminForm } from "./admin-form";
import { hidden, optionalLine, requiredLine } from "./fields";

/** The longest own words on the sign-in page, in characters. */
export const longestSignInWords = 500;

/** Nothing typed is nothing. */
const orNothing = (most: number) =>
  z.pipe(
    optionalLine(most),
    z.transform((text) => text?.replace(/\r\n?/g, "\n") || null),
  );

/** `/admin/branding`, but for the logo, which has a form of its own. */
export const brandingForm = adminForm({
  seen: hidden(requiredLine(64)),
  name: requiredLine(240),
  accent: z.string().check(z.trim(), z.toLowerCase(), z.regex(/^#[\da-f]{6}$/)),
  supportContact: orNothing(200),
  terms: orNothing(16_000),
  signInWords: orNothing(longestSignInWords),
  troubleLabel: requiredLine(60),
  timeZone: z.string().check(z.refine(isTimeZone)),
  language: z.enum(["en", "ja"]),
});
