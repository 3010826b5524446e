import * as z from "zod/mini";
import { password } from "./fields";

/** The own password once more, and the page of the account that asked for it. */
export const proveForm = z.object({ proof: password(), place: z.enum(["sessions", "devices", "vouch", "links"]) });
