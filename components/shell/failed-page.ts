/**
 * What a page that failed says of itself: its language, its request, and where the start is. Nothing else is left of it,
 * and all addresses would come to the browser with every page.
 */
export function failedPage() {
  if (typeof document === "undefined") return { language: "en", request: undefined, start: "" } as const;
  const { lang, dataset } = document.documentElement;
  const japanese = (lang || navigator.language).startsWith("ja");
  return { language: japanese ? "ja" : "en", request: dataset.request, start: location.origin } as const;
}
