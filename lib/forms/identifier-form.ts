import * as z from "zod/mini";
import { requiredLine } from "./fields";

/** `/trouble/reset-password` and `/trouble/activate`: a username or an address, as the policy asks. */
export const identifierForm = z.object({ identifier: requiredLine(256) });
