// Each of these knows the abbreviations that are in use where it is spoken, and writes GMT+9 for the others.
const locales = ["en-GB", "en-US", "ja-JP", "en-AU", "en-IN", "en-ZA"];

const formats = new Map<string, Intl.DateTimeFormat[]>();

function formatsOf(timeZone: string): Intl.DateTimeFormat[] {
  let made = formats.get(timeZone);
  if (!made) {
    made = locales.map((locale) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" }));
    formats.set(timeZone, made);
  }
  return made;
}

/** What a time in this zone is marked with, the same in every language: `JST`, `CET`, or `UTC+5:45` where there is no such name. */
export function timeZoneName(timeZone: string, at: Date): string {
  const names = formatsOf(timeZone).map(
    (format) => format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "",
  );
  const known = names.find((name) => /^[A-Z]+$/.test(name));
  return known ?? (names[0] ?? "").replace("GMT", "UTC");
}
