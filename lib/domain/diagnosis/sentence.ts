/** What fills a place in a sentence. Times are ISO strings, so that a sentence can lie in the outbox. */
export type Blank =
  | string
  | number
  | { at: string }
  /** A time that is said with its day, however near it is. */
  | { on: string }
  /** A browser, by what it calls itself. */
  | { browser: string }
  /** The words of the way to help on the sign-in page, as the policy has them. */
  | { label: string }
  /** The address of one of our pages. */
  | { page: "signIn" | "signInOwner" | "troubleReset" | "troubleActivate" }
  | { page: "adminUserWhy"; id: string }
  | { says: Sentence };

/** A sentence of messages/ (below `why`): which one it is, is said here; how it reads, by whoever shows it. */
export interface Sentence {
  key: string;
  blanks?: Record<string, Blank>;
}

export const sentence = (key: string, blanks?: Record<string, Blank>): Sentence => (blanks ? { key, blanks } : { key });

export const at = (time: Date): Blank => ({ at: time.toISOString() });
export const on = (time: Date): Blank => ({ on: time.toISOString() });

/** How a page, a mail or a terminal writes what a sentence is made of. */
export interface Surface {
  words(key: string, blanks: Record<string, string | number>): string;
  time(at: Date): string;
  day(at: Date): string;
  browser(userAgent: string): string;
  label(label: string): string;
  page(page: Extract<Blank, { page: string }>): string;
}

/** A sentence as it reads on a surface. */
export function told(surface: Surface, { key, blanks = {} }: Sentence): string {
  const filled = Object.entries(blanks).map(([name, blank]) => [name, filling(surface, blank)] as const);
  return surface.words(key, Object.fromEntries(filled));
}

function filling(surface: Surface, blank: Blank): string | number {
  if (typeof blank !== "object") return blank;
  if ("at" in blank) return surface.time(new Date(blank.at));
  if ("on" in blank) return surface.day(new Date(blank.on));
  if ("browser" in blank) return surface.browser(blank.browser);
  if ("label" in blank) return surface.label(blank.label);
  if ("page" in blank) return surface.page(blank);
  return told(surface, blank.says);
}
