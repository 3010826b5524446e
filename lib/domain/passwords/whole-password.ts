/** The form in which passwords are compared with words: case-folded, width-folded, nothing removed (T5). */
export const foldPassword = (text: string): string => text.normalize("NFKC").toLowerCase().normalize("NFKC");

/** Whether `folded` is a word, as `isWord` says, with one or more digits appended. */
export function endsWithDigitsAfter(folded: string, isWord: (word: string) => boolean): boolean {
  const digits = /\d+$/.exec(folded)?.[0].length ?? 0;
  for (let cut = 1; cut <= digits; cut++) {
    if (isWord(folded.slice(0, folded.length - cut))) return true;
  }
  return false;
}
