import { refresh } from "next/cache";
import { done, type Result } from "@/lib/domain/result";

const isMeanwhile = (result: Result<unknown>) =>
  !result.ok && (result.refusal.code === "case-changed" || result.refusal.code === "case-closed");

/** What the forms of a case's page answer: `pageOf` leads to that page, saying what was done. */
export function caseAnswers<Notice extends string>(pageOf: (caseId: string, notice: Notice | "changed") => string) {
  /** The page, which says what was done. Where somebody was faster it is shown anew, and keeps what was typed. */
  function answered<Value>(caseId: string, result: Result<Value>, notice: (value: Value) => Notice): Result<string> {
    if (result.ok) return done(pageOf(caseId, notice(result.value)));
    if (isMeanwhile(result)) refresh();
    return result;
  }
  /** The same for an act without anything that was typed: the page as it is now says that nothing was done. */
  const pressed = (caseId: string, result: Result<unknown>, notice: Notice): Result<string> =>
    isMeanwhile(result) ? done(pageOf(caseId, "changed")) : answered(caseId, result, () => notice);
  return { answered, pressed, isMeanwhile };
}
