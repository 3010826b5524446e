import * as z from "zod/mini";

/** The sign-out button; `opens` is the kind of link that waits in a cookie and whose page opens then. */
export const signOutForm = z.object({ opens: z.optional(z.enum(["reset", "activation"])) });
