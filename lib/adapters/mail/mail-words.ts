import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import { browserName } from "@/lib/domain/browser-name";
import { inWholeUnits } from "@/lib/domain/duration";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { SettingWords } from "@/lib/domain/policy-changes/value-in-words";
import { timeZoneName } from "@/lib/domain/time-zone-name";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";

const messages: Record<string, typeof en> = { en, ja: ja as typeof en };

const cache = _createCache();
const formatters = _createIntlFormatters(cache);

/** The sentences of mails in a language that we speak, else English; times in the organization's time zone. */
export function mailWords(language: string, { timeZone }: Organization) {
  const locale = language in messages ? language : "en";
  const shared = { locale, messages: messages[locale] ?? en, _cache: cache, _formatters: formatters };
  const t = createTranslator({ ...shared, namespace: "mail" });
  const duration = createTranslator({ ...shared, namespace: "duration" });
  const browserWords = createTranslator({ ...shared, namespace: "userAgent" });
  const policy = createTranslator({ ...shared, namespace: "policy" });
  const why = createTranslator({ ...shared, namespace: "why" });
  const timeWords = createTranslator({ ...shared, namespace: "time" });
  const told = locale === "en" ? "en-GB" : locale;
  const date = { year: "numeric", month: "long", day: "numeric" } as const;
  const calendar = new Intl.DateTimeFormat(told, { ...date, timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(told, {
    ...date,
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return {
    locale,
    t,
    /** An absolute time with its zone. */
    time(moment: Date | string) {
      const at = new Date(moment);
      return timeWords("zoned", { time: clock.format(at), zone: timeZoneName(timeZone, at) });
    },
    /** A day such as `2027-05-30`, the same everywhere. */
    day: (day: string) => calendar.format(new Date(`${day}T00:00:00Z`)),
    /** A browser by our own names alone; null where neither it nor its system is known. */
    browser(userAgent: string | null | undefined) {
      const { words, ...names } = browserName(userAgent);
      return words === "unknown" ? null : browserWords(words, names);
    },
    /** The same within a sentence, known or not. */
    browserWithin(userAgent: string) {
      const { words, ...names } = browserName(userAgent);
      return browserWords(`within.${words}`, names);
    },
    /** A length of time in words. */
    life(seconds: number) {
      const { unit, count } = inWholeUnits(seconds);
      return duration(unit, { count });
    },
    /** A sentence of a verdict. */
    why: (key: string, blanks: Record<string, string | number>) => why(key as "notes.since", blanks as { at: string }),
    /** What says the names and values of settings. */
    settings(): SettingWords {
      return {
        policy: policy as SettingWords["policy"],
        length: this.life,
        list: (parts) => parts.join(policy("separator")),
      };
    },
  };
}

export type MailWords = ReturnType<typeof mailWords>;
