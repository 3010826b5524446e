import * as z from "zod/mini";
import { checkbox } from "./fields";

/** A new link for an old one: nothing is typed. `again` when it was just sent. */
export const againForm = z.object({ again: checkbox() });
