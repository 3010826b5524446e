import * as z from "zod/mini";
import { checkbox, id, password } from "./fields";

/** `/reset-password`. The link's secret is in a cookie; its id is in the page, so that two tabs never swap people. */
export const resetPasswordForm = z.object({ linkId: id(), password: password(), repeat: password() });

/** `/activate`: the same, and the terms where the organization has them. */
export const activateForm = z.object({ linkId: id(), password: password(), repeat: password(), terms: checkbox() });
