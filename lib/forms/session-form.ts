import * as z from "zod/mini";
import { id } from "./fields";

/** `/account/sessions`: the session to end. */
export const sessionForm = z.object({ sessionId: id() });
