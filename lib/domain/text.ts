/** The form under which usernames and addresses are looked up: trimmed, NFKC, lower case. */
export const canonical = (typed: string): string => typed.trim().normalize("NFKC").toLowerCase().normalize("NFKC");

/** One line without control, format or bidirectional characters; what history and logs may hold (T83). */
export const printable = (text: string, most = 256): string =>
  Array.from(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`))
    .slice(0, most)
    .join("");

/** Length as a person counts it: code points (T3). */
export const codePoints = (text: string): number => Array.from(text).length;
