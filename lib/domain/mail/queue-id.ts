/** The number under which a mail server keeps a mail, out of its words where it says one. A guess at many dialects. */
export function queueId(words: string): string | null {
  const said =
    /queued as <?([\w.-]{4,64})/i.exec(words) ??
    /accepted as ([\w.-]{4,64})/i.exec(words) ??
    /\bid=([\w.-]{4,64})/i.exec(words) ??
    /\bOK\s+id\s+([\w.-]{4,64})/i.exec(words) ??
    /<[^<>\s]{1,200}> \[InternalId=(\d{4,30})/i.exec(words) ??
    /\bOK\s+\d{6,12}\s+([\w.-]{8,64}) - gsmtp/i.exec(words);
  return said?.[1]?.replace(/[.]$/, "") ?? null;
}
