import { readActor } from "../authority/actor";
import { takeNote } from "../authority/administer";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { mayAct } from "../authority/may-act";
import type { Mark } from "../keyset";
import { policyOf } from "../policy";
import { done, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { type EventFilter, type ResolvedFilter, resolveFilter } from "./event-filter";
import { type ExportFormat, eventLine, exportHead } from "./event-line";
import { record } from "./record";
import { searchEvents } from "./search-events";

/** Portions of text; at its end whether it is whole. */
export type Export = AsyncGenerator<string, boolean>;

interface Input {
  format: ExportFormat;
  filter: EventFilter;
}

/** So many events are in memory at once. */
const portion = 1_000;

/**
 * Everything of history that fits the filter, newest first, in portions of text: as much memory however long it is.
 * That somebody took it out of the house is an event itself, written before the first line leaves; what happens while
 * the export runs is not in it. Before each portion it is asked anew whether whoever asked may still have it: it breaks
 * off when their session ended or their rank was taken.
 */
export async function exportEvents(
  services: Services,
  visit: Visit,
  { format, filter }: Input,
): Promise<Result<Export>> {
  const now = services.clock.now();
  const permit = await services.db.$transaction(async (tx) => {
    const permitted = await authorize(services, tx, visit, "audit.export");
    if (!permitted.ok) return permitted;
    const noted = await takeNote(tx, visit, { changes: changesBetween(null, kept(filter)) });
    await record(tx, now, noted, { kind: "audit.exported", details: { format } });
    return permitted;
  });
  if (!permit.ok) return permit;
  const to = filter.to && filter.to < now ? filter.to : now;
  const resolved = await resolveFilter(services.db, visit.organization, { ...filter, to });
  return done(portions(services, visit, format, resolved));
}

/** What is kept of a filter: by what it was narrowed, but none of the letters, which may be somebody's name. */
const kept = ({ kind, from, to, told: _, ...letters }: EventFilter): Record<string, string | true> => ({
  ...(kind && { kind }),
  ...(from && { since: from.toISOString() }),
  ...(to && { until: to.toISOString() }),
  ...Object.fromEntries(Object.keys(letters).map((field) => [field, true as const])),
});

async function* portions(services: Services, visit: Visit, format: ExportFormat, filter: ResolvedFilter): Export {
  const { organization } = visit;
  yield exportHead(format);
  for (let cursor: Mark | null = null; ; ) {
    const actor = await readActor(services, services.db, visit);
    if (!actor || mayAct(policyOf(organization), actor, "audit.export")) return false;
    const events = await searchEvents(services.db, organization, filter, { limit: portion, cursor });
    yield events.map((event) => eventLine(format, event)).join("");
    const last = events.at(-1);
    if (!last || events.length < portion) return true;
    cursor = { at: last.at, id: String(last.id) };
  }
}
