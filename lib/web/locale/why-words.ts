import { type Sentence, type Surface, told } from "@/lib/domain/diagnosis/sentence";
import type { Language } from "@/lib/language";
import { routes } from "@/lib/routes";
import { currentOrganization } from "../context";
import { browserWithinIn } from "./browser-words";
import { currentLanguage } from "./current-language";
import { dateAndTimeIn, momentOf } from "./time";
import { troubleLabelIn } from "./trouble-label";
import { wordsIn } from "./words";

/** A sentence of a verdict in the language of this request's page. Its times are as short as they can be said. */
export const whyWords = (sentence: Sentence): string => told(surface(currentLanguage(), momentOf), sentence);

/** A text that is passed on, in its reader's language: every time with its day. */
export const textToSend = (language: Language, sentence: Sentence): string =>
  told(surface(language, dateAndTimeIn), sentence);

const surface = (language: Language, time: (language: Language, at: Date) => string): Surface => ({
  words: (key, blanks) => wordsIn(language, "why")(key as "notes.since", blanks as { at: string }),
  time: (at) => time(language, at),
  day: (at) => dateAndTimeIn(language, at),
  browser: (userAgent) => browserWithinIn(language, userAgent),
  label: (label) => troubleLabelIn(language, label),
  page: (blank) =>
    currentOrganization().origin + (blank.page === "adminUserWhy" ? routes.adminUserWhy(blank.id) : routes[blank.page]),
});
