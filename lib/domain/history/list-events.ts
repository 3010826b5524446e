import { readMark, writeMark } from "../keyset";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { type EventFilter, resolveFilter } from "./event-filter";
import { type FoundEvent, searchEvents } from "./search-events";

/** How many events stand on a page. */
const pageSize = 50;

/** One page of the audit, newest first; `before` is the mark that the last page gave. */
export async function listEvents(
  { db }: Pick<Services, "db">,
  organization: Pick<Organization, "id">,
  filter: EventFilter,
  before: unknown,
): Promise<{ events: FoundEvent[]; next: string | null; crowded: boolean }> {
  const resolved = await resolveFilter(db, organization, filter);
  const mark = readMark(before);
  const cursor = mark && /^\d{1,18}$/.test(mark.id) && !Number.isNaN(mark.at.getTime()) ? mark : null;
  const found = await searchEvents(db, organization, resolved, { limit: pageSize + 1, cursor });
  const events = found.slice(0, pageSize);
  const last = found.length > pageSize ? events.at(-1) : undefined;
  return { events, next: last ? writeMark({ at: last.at, id: String(last.id) }) : null, crowded: resolved.crowded };
}
