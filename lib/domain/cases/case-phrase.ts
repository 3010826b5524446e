import { createHmac, timingSafeEqual } from "node:crypto";
import type { Case } from "@/prisma/generated/client";
import type { LinkKeys } from "../links/secret";

/** Letters and digits that nobody mistakes for one another, five bits each: those of the say-it code. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** 65 bits: more than the 64 that a secret needs which can only be guessed at our door. */
const letters = 13;

/** The phrase of a case in three groups, as it stands on the slip: derived from the row, never stored. Throws when its key is gone. */
export function casePhrase(
  keys: LinkKeys,
  { id, organizationId, keyId }: Pick<Case, "id" | "organizationId" | "keyId">,
): string {
  const key = keys.keys.get(keyId);
  if (!key) throw new Error(`link key ${keyId} is gone`);
  const mac = createHmac("sha256", key).update(`case-phrase|${organizationId}|${id}`).digest();
  const phrase = Array.from(mac.subarray(0, letters), (byte) => alphabet[byte % alphabet.length]).join("");
  return [phrase.slice(0, 5), phrase.slice(5, 9), phrase.slice(9)].join("-");
}

/** A phrase as it was read off a slip: in any case and with any gaps, O for 0, I and L for 1. */
const plain = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}\u2212ー]+/gu, "")
    .replaceAll("o", "0")
    .replaceAll(/[il]/g, "1");

/** Whether that phrase was typed, compared in constant time. */
export function isPhrase(phrase: string, typed: string): boolean {
  const [expected, given] = [Buffer.from(plain(phrase)), Buffer.from(plain(typed).slice(0, 64))];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The six digits of a case's number, however they were typed; `null`: this is no such number. */
export function parseCaseNumber(typed: string): number | null {
  const digits = typed.normalize("NFKC").replace(/[\s#\p{Pd}]+/gu, "");
  return /^[1-9]\d{5}$/.test(digits) ? Number(digits) : null;
}
