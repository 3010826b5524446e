import * as z from "zod/mini";
import { checkbox } from "./fields";

/**
 * What the page's script sends along with every form (components/form/use-browser-report.ts). What does not fit is
 * as if it had not been sent: nobody is refused over it.
 */
export const browserReportForm = z.object({
  capsLock: z.catch(checkbox(), false),
  cookies: z.catch(z.optional(z.enum(["kept", "blocked"])), undefined),
  /** The browser's own time, in seconds since 1970. */
  clock: z.catch(z.optional(z.pipe(z.string().check(z.regex(/^\d{1,11}$/)), z.transform(Number))), undefined),
});
