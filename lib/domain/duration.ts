declare const unit: unique symbol;

/** A length of time in seconds. Made by `minutes`, `hours` or `days`, so that the unit is never guessed. */
export type Seconds = number & { [unit]: "seconds" };

export const seconds = (count: number) => count as Seconds;
export const minutes = (count: number) => (count * 60) as Seconds;
export const hours = (count: number) => (count * 3_600) as Seconds;
export const days = (count: number) => (count * 86_400) as Seconds;

export const after = (from: Date, length: Seconds): Date => new Date(from.getTime() + length * 1_000);
export const before = (from: Date, length: Seconds): Date => new Date(from.getTime() - length * 1_000);
export const earlier = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()));
