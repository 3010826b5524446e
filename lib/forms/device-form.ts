import * as z from "zod/mini";
import { id } from "./fields";

/** `/account/devices`: the browser to forget. */
export const deviceForm = z.object({ deviceId: id() });
