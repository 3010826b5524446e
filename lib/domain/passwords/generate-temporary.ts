import { randomInt } from "node:crypto";

// Small letters and digits that nobody confuses, neither read aloud nor on paper.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

const shape = new RegExp(`(?<![a-z0-9])[${alphabet}]{4}(\\p{Pd}[${alphabet}]{4}){3}(?![a-z0-9])`, "iu");

/** Whether a text has something in it that looks like a temporary password made here. */
export const holdsTemporary = (text: string): boolean => shape.test(text.normalize("NFKC"));

const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");

/** A password to be read from a slip or over the telephone: four groups of four, 79 bits (T14). */
export const generateTemporary = (): string => Array.from({ length: 4 }, group).join("-");
