/** So many letters of a request's number are its code. */
const letters = 6;

/** The short code of one request, as a person reads it out: the beginning of the request's number, `K7P-42M`. */
export function sayItCode(requestId: string): string {
  const code = requestId.slice(0, letters).toUpperCase();
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/**
 * The beginning of a request's number that somebody typed as they heard it: in any case, with or without hyphens and
 * spaces, full-width letters too, O for 0 and I or L for 1. The whole number does as well. `null`: this is no code.
 */
export function parseSayItCode(typed: string): string | null {
  const heard = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}\u2212ー]+/gu, "")
    .replaceAll("o", "0")
    .replaceAll(/[il]/g, "1");
  return /^[0-9a-hjkmnp-tv-z]{6,12}$/.test(heard) ? heard : null;
}
