import { currentLanguage } from "./current-language";
import { languageNames, languages } from "./language";

/** The languages that a page can be changed to, by their own names. */
export const otherLanguages = () =>
  languages.filter((language) => language !== currentLanguage()).map((code) => ({ code, name: languageNames[code] }));
