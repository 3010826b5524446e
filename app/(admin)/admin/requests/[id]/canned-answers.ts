import { isLanguage, type Language } from "@/lib/language";
import { currentOrganization } from "@/lib/web/context";
import { wordsIn } from "@/lib/web/locale/words";

/** Answers that fit often. None says whether there is an account, or how it is. */
export const cannedAnswers = ["mailed", "tryAgain", "whoKnows", "inPerson", "notOurs"] as const;

export type CannedAnswer = (typeof cannedAnswers)[number];

/** The text of an answer in the language of whoever reads it. */
export function cannedText(answer: CannedAnswer, language: string): string {
  const { name: organization, supportContact } = currentOrganization();
  const theirs: Language = isLanguage(language) ? language : "en";
  return wordsIn(theirs, "adminRequests")(`canned.${answer}.text`, { organization, contact: supportContact ?? "none" });
}
