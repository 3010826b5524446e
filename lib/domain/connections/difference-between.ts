import { canonical } from "../text";
import { distance } from "../users/near-words";

/** In what a provider's value and one of ours differ; in the order in which they are likely to be the same person. */
export const differences = ["same", "case", "spaces", "letter", "domain", "surname"] as const;

export type Difference = (typeof differences)[number];

const halves = (key: string): [local: string, domain: string] => {
  const place = key.lastIndexOf("@");
  return place < 0 ? [key, ""] : [key.slice(0, place), key.slice(place)];
};

const close = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 3 && distance(Array.from(one), Array.from(other)) === 1;

/** What stands before the first separator of a name: anna of anna.fox. */
const firstOf = (local: string): string | null => local.match(/^([^._-]{2,})[._-]./)?.[1] ?? null;

/** In what the two differ; null where they are too far from each other to be one person's. */
export function differenceBetween(value: string, own: string): Difference | null {
  if (value.normalize("NFC") === own.normalize("NFC")) return "same";
  const [one, other] = [canonical(value), canonical(own)];
  if (one === other) return canonical(value).length === value.length ? "case" : "spaces";
  if (one.replace(/\s/g, "") === other.replace(/\s/g, "")) return "spaces";
  const [local, domain] = halves(one);
  const [ownLocal, ownDomain] = halves(other);
  if (local === ownLocal) return close(domain, ownDomain) ? "letter" : "domain";
  if (close(one, other) || (domain !== ownDomain && close(local, ownLocal))) return "letter";
  const first = firstOf(local);
  return first !== null && first === firstOf(ownLocal) && domain === ownDomain ? "surname" : null;
}

/** The part in which two texts differ: from which letter on, and where it ends in each. */
export function differingPart(value: string, own: string): { start: number; valueEnd: number; ownEnd: number } {
  const [one, other] = [Array.from(value), Array.from(own)];
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let tail = 0;
  while (tail < most - start && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return { start, valueEnd: one.length - tail, ownEnd: other.length - tail };
}
