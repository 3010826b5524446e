import * as z from "zod/mini";
import { checkbox, requiredLine } from "./fields";

/** `/trouble/reset-password` and `/trouble/activate`: a username or an address, as the policy asks; `again` on the page after it. */
export const identifierForm = z.object({ identifier: requiredLine(256), again: checkbox() });
