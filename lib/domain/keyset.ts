/** Where a page of a list ends: the row after which the next one goes on. */
export interface Mark {
  at: Date;
  id: string;
}

/** The mark as it stands in an address. */
export const writeMark = ({ at, id }: Mark): string => `${at.getTime()}.${id}`;

/** The mark that an address carries; `null` for none, and for anything that is no mark. */
export function readMark(text: unknown): Mark | null {
  const match = typeof text === "string" && /^(\d{1,14})\.([\da-f-]{1,36})$/.exec(text);
  return match ? { at: new Date(Number(match[1])), id: match[2] ?? "" } : null;
}
