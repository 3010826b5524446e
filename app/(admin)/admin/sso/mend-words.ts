import type { CheckedLine } from "@/lib/domain/connections/answer-check";
import { words } from "@/lib/web/locale/words";

/** What mends an answer that the protocol's checks refused: a sentence for the check that said no; null for every other refusal. */
export function mendWords(outcome: string, checks: readonly CheckedLine[]): string | null {
  const refused = outcome === "sso-answer" && checks.find(({ passed }) => !passed);
  const text = words("adminSso");
  const key = refused && (`mends.${refused.check}` as "mends.time");
  return key && text.has(key) ? text(key) : null;
}
