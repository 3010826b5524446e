declare const unit: unique symbol;

/** A length of time in seconds. Made by `minutes`, `hours` or `days`, so that the unit is never guessed. */
export type Seconds = number & { [unit]: "seconds" };

export const seconds = (count: number) => count as Seconds;
export const minutes = (count: number) => (count * 60) as Seconds;
export const hours = (count: number) => (count * 3_600) as Seconds;
export const days = (count: number) => (count * 86_400) as Seconds;

/** A length of time in its largest whole unit, never shorter than it is; a day alone is 24 hours, as the systems write it. */
export function inWholeUnits(length: number): { unit: "days" | "hours" | "minutes" | "seconds"; count: number } {
  if (length >= 2 * 86_400 && length % 86_400 === 0) return { unit: "days", count: length / 86_400 };
  if (length >= 3_600 && length % 3_600 === 0) return { unit: "hours", count: length / 3_600 };
  if (length >= 60) return { unit: "minutes", count: Math.ceil(length / 60) };
  return { unit: "seconds", count: Math.ceil(length) };
}

export const after = (from: Date, length: Seconds): Date => new Date(from.getTime() + length * 1_000);
export const before = (from: Date, length: Seconds): Date => new Date(from.getTime() - length * 1_000);
export const earlier = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()));
export const later = (one: Date, other: Date): Date => new Date(Math.max(one.getTime(), other.getTime()));
