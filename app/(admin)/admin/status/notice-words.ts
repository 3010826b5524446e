import { noticeHours } from "@/lib/forms/notice-form";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";

/** The words of the form that tells everybody something; `replaces`: something is told already. */
export function noticeFormWords(replaces: boolean) {
  const text = words("adminStatus");
  return {
    ...actWords(text(replaces ? "replace" : "post"), text("posting")),
    text: text("text"),
    textHint: text("textHint"),
    lasts: text("lasts"),
    options: noticeHours.map((value) => ({
      value,
      label: value === "open" ? text("open") : text("hours", { count: Number(value) }),
    })),
  };
}
