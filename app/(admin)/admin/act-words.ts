import { checkWords } from "@/lib/web/locale/check-words";
import { passwordWords } from "@/lib/web/locale/password-words";
import { words } from "@/lib/web/locale/words";
import { administratorSentence } from "@/lib/web/refusal-sentence";

/** What every form of the administrators' area says besides what is its own. */
export function actWords(submit: string, pending: string) {
  const admin = words("admin");
  return {
    ...passwordWords(),
    checks: checkWords(administratorSentence),
    proof: admin("proof"),
    proofHint: admin("proofHint"),
    comment: admin("comment"),
    commentHint: admin("commentHint"),
    addComment: admin("addComment"),
    submit,
    pending,
  };
}
