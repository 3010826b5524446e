import { languageNames, languages } from "@/lib/language";
import { currentLanguage } from "./current-language";

/** The languages that a page can be changed to, by their own names. */
export const otherLanguages = () =>
  languages.filter((language) => language !== currentLanguage()).map((code) => ({ code, name: languageNames[code] }));
