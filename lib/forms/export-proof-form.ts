import * as z from "zod/mini";
import { adminForm } from "./admin-form";

/** Before an export: what is exported, as it stands in the address, and the own password. */
export const exportProofForm = adminForm({ query: z.string().check(z.maxLength(4_000)) });
