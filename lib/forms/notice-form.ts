import * as z from "zod/mini";
import { hours, type Seconds } from "@/lib/domain/duration";
import { adminForm } from "./admin-form";
import { openLine } from "./fields";

/** For how many hours a notice may stand; `open`: until it is taken down. */
export const noticeHours = ["1", "4", "12", "24", "72", "open"] as const;

/** `/admin/status`: what is told at the door. */
export const noticeForm = adminForm({
  text: openLine(4_000),
  lasts: z.pipe(
    z.enum(noticeHours),
    z.transform((chosen): Seconds | null => (chosen === "open" ? null : hours(Number(chosen)))),
  ),
});

/** The form that takes it down. */
export const endNoticeForm = adminForm({});
