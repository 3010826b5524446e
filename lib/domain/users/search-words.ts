/** More words than anybody types to find somebody, and longer than any of theirs. */
const most = { words: 8, letters: 64 };

const plainLetters: Record<string, string> = Object.fromEntries(
  Array.from("øØłŁđĐðÐßıæÆœŒ", (letter, place) => [letter, Array.from("oOlLdDdDsiaAoO")[place] ?? ""]),
);

/** What is typed, folded as the database folds what is stored (its function `search_fold`; a test holds the two together). */
export const searchFold = (typed: string): string =>
  typed
    .normalize("NFKD")
    .replace(/[øØłŁđĐðÐßıæÆœŒ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();

/** Folded text in the letters of the index, as the database's function `search_letters` has it: a to z as they are, others spelled out. */
const inLetters = (folded: string): string =>
  folded.replace(/[^ -~]/gu, (letter) => `q${letter.codePointAt(0)?.toString(16).padStart(5, "0")}`);

/** What is typed, as `user_account.search_text` has it. */
export const searchLetters = (typed: string): string => inLetters(searchFold(typed));

/** What is typed without what nobody types and no database holds. */
export const cleaned = (typed: string): string => typed.replace(/\p{Cc}/gu, " ").trim();

/** The words of what is typed into a search field, folded. */
export const typedWords = (typed: string): string[] =>
  searchFold(cleaned(typed))
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, most.words)
    .map((word) => Array.from(word).slice(0, most.letters).join(""));

/** The same as they stand in `user_account.search_text`. */
export const searchWords = (typed: string): string[] => typedWords(typed).map(inLetters);

const escaped = (word: string): string => word.replace(/[\\%_]/g, "\\$&");

/** Matches a word where it begins, in a text whose words are separated by spaces and which has one in front. */
export const beginsWord = (word: string): string => `% ${escaped(word)}%`;

/** Matches a text that begins so. */
export const begins = (word: string): string => `${escaped(word)}%`;

/** Matches a word anywhere; one or two letters from a to z, which are in everything, where a word begins (R90). */
export const anywhere = (word: string): string => (word.length < 3 ? beginsWord(word) : `%${escaped(word)}%`);
