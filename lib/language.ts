/** The languages that every sentence exists in. */
export const languages = ["en", "ja"] as const;
export type Language = (typeof languages)[number];

/** A language's name for itself. */
export const languageNames: Record<Language, string> = { en: "English", ja: "日本語" };

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language);

/**
 * The language of a page: the person's choice, else the first of the browser's that we speak, else the
 * organization's, else English.
 */
export function preferredLanguage(wish: {
  chosen: string | undefined;
  acceptLanguage: string | null;
  organization: string;
}): Language {
  if (isLanguage(wish.chosen)) return wish.chosen;
  const accepted = (wish.acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .find(({ language }) => isLanguage(language));
  if (isLanguage(accepted?.language)) return accepted.language;
  return isLanguage(wish.organization) ? wish.organization : "en";
}
