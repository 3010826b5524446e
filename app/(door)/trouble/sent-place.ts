/** The page that says what to do now; over the limit it says so to everybody (T35). */
export const sentPlace = (page: string, { limited }: { limited: boolean }): string =>
  limited ? `${page}?limited=1` : page;
