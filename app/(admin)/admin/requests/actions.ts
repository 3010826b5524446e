"use server";
import { closeFolded } from "@/lib/domain/cases/close-folded";
import { done } from "@/lib/domain/result";
import { closeFoldedForm } from "@/lib/forms/case-form";
import { adminAction } from "@/lib/web/admin-action";
import { queueHref } from "./queue-query";

/** Back to the list; where so many are left that it takes another press, back to what is left. */
export const closeFoldedAction = adminAction(
  { schema: closeFoldedForm, keep: ["text"] },
  async ({ under, shownAt, text }, { services, visit }) => {
    const result = await closeFolded(services, visit, { under, seen: new Date(shownAt), text });
    return result.ok
      ? done(queueHref({ tab: "open", notice: result.value.more ? "some-closed" : "all-closed" }))
      : result;
  },
);
