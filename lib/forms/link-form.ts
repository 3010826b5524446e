import * as z from "zod/mini";
import { id } from "./fields";

/** A button under a mailed link; the link's id as the page was shown with it. */
export const linkForm = z.object({ linkId: id() });
