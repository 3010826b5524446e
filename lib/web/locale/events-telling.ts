import type { ToldEvents } from "@/lib/domain/history/event-filter";
import { eventGroups } from "@/lib/domain/history/event-groups";
import type { EventKind } from "@/lib/domain/history/record";
import { refusalCodes } from "@/lib/domain/refusal";
import { searchFold } from "@/lib/domain/users/search-words";
import { dashed, eventWords, reasonWords, tellsReason } from "./event-words";
import { words } from "./words";

const kinds: EventKind[] = Object.values(eventGroups).flat();

/** Which events say what is typed in their sentence, as it stands in the language of the page. */
export function eventsTelling(typed: string): ToldEvents[] {
  const says = holding(typed);
  if (!says) return [];
  const whole = kinds.filter((kind) => says(sentenceOf(kind, null)));
  const parts = kinds.filter((kind) => !whole.includes(kind));
  const fitting = reasons().filter((reason) => says(reasonWords(reason)));
  const byReason = parts.filter((kind) => !tellsReason.has(kind));
  const own = parts
    .filter((kind) => tellsReason.has(kind))
    .map((kind) => ({ kinds: [kind], reasons: reasonsIn(kind).filter((reason) => says(sentenceOf(kind, reason))) }));
  return [
    ...whole.map((kind) => ({ kinds: [kind], reasons: null })),
    ...[{ kinds: byReason, reasons: fitting }, ...own].filter((told) => told.reasons.length > 0),
  ];
}

const sentenceOf = (kind: EventKind, reason: string | null) =>
  eventWords({ kind, reason, method: null, details: null });

/** Every reason that has words. */
const reasons = (): string[] => [
  ...new Set([...Object.keys(words("historyEvent").raw("reasons" as "link-issued")), ...refusalCodes]),
];

/** The reasons among which the sentence of a kind chooses its words. */
function reasonsIn(kind: EventKind): string[] {
  const sentence = String(words("historyEvent").raw(dashed(kind) as "link-issued"));
  return [...sentence.matchAll(/(?<=[\s,])([\w-]+) ?\{/g)]
    .map(([, reason = ""]) => reason)
    .filter((one) => one !== "other");
}

const plain = (text: string) =>
  searchFold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Tells whether a sentence holds what is typed: where a word begins, or anywhere in a language that does not part its words. */
function holding(typed: string): ((sentence: string) => boolean) | null {
  const sought = plain(typed);
  const latin = /^[\x20-\x7e]*$/.test(sought);
  if (sought.length < (latin ? 3 : 2)) return null;
  return latin
    ? (sentence) => ` ${plain(sentence)}`.includes(` ${sought}`)
    : (sentence) => plain(sentence).includes(sought);
}
