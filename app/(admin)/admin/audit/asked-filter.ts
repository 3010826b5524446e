import { after, days, minutes } from "@/lib/domain/duration";
import type { EventFilter } from "@/lib/domain/history/event-filter";
import { isEventChoice } from "@/lib/domain/history/event-groups";
import { zonedInstant } from "@/lib/domain/zoned-instant";
import { eventsTelling } from "@/lib/web/locale/events-telling";

/** What the address of the audit can ask, in the order in which it stands there. */
export const filterFields = ["whom", "who", "kind", "from", "to", "text"] as const;

export type FilterField = (typeof filterFields)[number];

export interface AskedFilter {
  /** As it stands in the address: what the fields show. */
  shown: Partial<Record<FilterField, string>>;
  filter: EventFilter;
  /** Whether a time could not be read. */
  badTime: boolean;
}

type Params = Record<string, string | string[] | undefined>;

/** The filter that an address asks for. Times are the organization's; the last one is included. */
export function askedFilter(params: Params, timeZone: string): AskedFilter {
  const shown: AskedFilter["shown"] = {};
  for (const field of filterFields) {
    const value = params[field];
    const text = typeof value === "string" ? value.replaceAll("\0", "").trim().slice(0, 200) : "";
    if (text && !(field === "kind" && !isEventChoice(text))) shown[field] = text;
  }
  const { whom, who, kind, text } = shown;
  const from = shown.from && zonedInstant(timeZone, shown.from);
  const to = shown.to && zonedInstant(timeZone, shown.to);
  return {
    shown,
    filter: {
      ...(whom && { whom }),
      ...(who && { who }),
      ...(kind && isEventChoice(kind) && { kind }),
      ...(text && { text, told: eventsTelling(text) }),
      ...(from && { from }),
      ...(to && { to: after(to, shown.to?.includes("T") ? minutes(1) : days(1)) }),
    },
    badTime: from === null || to === null,
  };
}

/** An address with this filter, and more behind it. */
export function withFilter(path: string, shown: AskedFilter["shown"], more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...shown, ...more }).toString();
  return query ? `${path}?${query}` : path;
}
