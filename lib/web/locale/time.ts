import { timeZoneName } from "@/lib/domain/time-zone-name";
import type { Language } from "@/lib/language";
import { currentContext } from "../context";
import { currentLanguage } from "./current-language";
import { wordsIn } from "./words";

// English as the rest of the world writes times: 14:35, 21 Nov.
const locales: Record<Language, string> = { en: "en-GB", ja: "ja-JP" };

const shapes = {
  time: { hour: "2-digit", minute: "2-digit" },
  whole: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  date: { day: "numeric", month: "short", year: "numeric" },
  key: { year: "numeric", month: "2-digit", day: "2-digit" },
  day: { day: "numeric", month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, timeZone: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${shape}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locales[language], { ...shapes[shape], timeZone, hourCycle: "h23" });
    formats.set(key, made);
  }
  return made;
}

interface Place {
  language: Language;
  timeZone: string;
  now: Date;
}

/** A moment as one says it: `14:35` today, `tomorrow at 14:35`, else with its day. */
export function momentIn({ language, timeZone, now }: Place, at: Date): string {
  const shown = (shape: keyof typeof shapes, date = at) => format(language, timeZone, shape).format(date);
  const time = shown("time");
  if (shown("key") === shown("key", now)) return time;
  const tomorrow = new Date(now.getTime() + 86_400_000);
  if (shown("key") === shown("key", tomorrow)) return wordsIn(language, "time")("tomorrow", { time });
  return shown("whole");
}

const place = (language = currentLanguage()): Place => {
  const { organization, services } = currentContext();
  return { language, timeZone: organization.timeZone, now: services.clock.now() };
};

/** A time with the name of the zone that it is told in. */
export const zonedIn = ({ language, timeZone }: Place, at: Date, time: string): string =>
  wordsIn(language, "time")("zoned", { time, zone: timeZoneName(timeZone, at) });

/** A time that the browser tells, with the zone that it is in at that moment. */
export const zoned = (at: Date, time: string): string => zonedIn(place(), at, time);

/** A moment in the page's language and the organization's time zone, as short as it can be said, for lists that name the zone elsewhere. */
export const shortMoment = (at: Date): string => momentIn(place(), at);

/** A moment for a narrow column: its time today, else its day. */
export function dayOrTime(at: Date): string {
  const { language, timeZone, now } = place();
  const shown = (shape: keyof typeof shapes, date = at) => format(language, timeZone, shape).format(date);
  return shown(shown("key") === shown("key", now) ? "time" : "date");
}

/** A moment as short as it can be said, with its zone. */
export const moment = (at: Date): string => momentOf(currentLanguage(), at);

/** The same in another language than the page's. */
export const momentOf = (language: Language, at: Date): string =>
  zonedIn(place(language), at, momentIn(place(language), at));

/** A moment with its day, year and zone. */
export const dateAndTime = (at: Date): string => dateAndTimeIn(currentLanguage(), at);

/** The same in another language than the page's. */
export function dateAndTimeIn(language: Language, at: Date): string {
  const here = place(language);
  return zonedIn(here, at, format(language, here.timeZone, "whole").format(at));
}

/** A day such as `2026-11-22` as one says it. */
export const dayName = (day: string): string =>
  format(currentLanguage(), "UTC", "day").format(new Date(`${day}T00:00:00Z`));

/** The same with its year. */
export const dateName = (day: Date): string => format(currentLanguage(), "UTC", "date").format(day);

/** The hour of a moment where the organization is, 0 to 23. */
export const hourOf = (at: Date): number =>
  Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: place().timeZone }).format(at),
  );
