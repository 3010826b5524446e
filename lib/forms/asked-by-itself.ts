const mark = "by-itself";

/** The same address, as a page asks for it that loads itself again: nobody did anything, and no session is prolonged (T47). */
export function askedByItself(address: string): string {
  const url = new URL(address);
  url.searchParams.set(mark, "1");
  return url.href;
}

/** Whether a page asked for this path by itself. */
export const isAskedByItself = (path: string): boolean => new URLSearchParams(path.split("?")[1]).has(mark);
