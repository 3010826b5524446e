import { goodOutcomes } from "@/lib/domain/connections/read-answers";
import { isRefusalCode } from "@/lib/domain/refusal";
import { words } from "@/lib/web/locale/words";

/** What came of an answer, in short. */
export function outcomeWords(outcome: string): string {
  const text = words("adminSso");
  const good = goodOutcomes.find((one) => one === outcome);
  if (good) return text(`outcomes.${good}`);
  const key = `outcomes.${outcome}` as "outcomes.entered";
  return text.has(key) ? text(key) : isRefusalCode(outcome) ? text("outcomes.refused") : outcome;
}

export const wentWell = (outcome: string): boolean => goodOutcomes.some((one) => one === outcome);
