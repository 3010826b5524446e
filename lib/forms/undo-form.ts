import * as z from "zod/mini";
import { id } from "./fields";

/** `/undo`: the link of the page, so that two links in two tabs are never taken for each other. */
export const undoForm = z.object({ linkId: id() });
