import * as z from "zod/mini";

/** A button alone: nothing is sent along. */
export const emptyForm = z.object({});
