/** How far the clocks of a time zone are ahead of UTC at a moment, in milliseconds. */
function ahead(timeZone: string, at: number): number {
  const shape = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
  const parts = new Intl.DateTimeFormat("en-US", {
    ...shape,
    second: "numeric",
    hourCycle: "h23",
    timeZone,
  }).formatToParts(at);
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return local - Math.floor(at / 1_000) * 1_000;
}

/**
 * The moment at which the clocks of a time zone show `2026-11-22T14:35`, or the first of the day for `2026-11-22`;
 * `null` for anything else. A time that a change of the clocks leaves out is the one just after it.
 */
export function zonedInstant(timeZone: string, text: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(text);
  const local = match ? Date.parse(`${match[1]}T${match[2] ?? "00:00"}Z`) : Number.NaN;
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(match?.[1] ?? "")) return null;
  const guess = local - ahead(timeZone, local);
  return new Date(local - ahead(timeZone, guess));
}
