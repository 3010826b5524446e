import * as z from "zod/mini";
import { password } from "./fields";

/** `/account/password`. */
export const changePasswordForm = z.object({ current: password(), password: password(), repeat: password() });
