import type { Concerned, FoundEvent } from "@/lib/domain/history/search-events";
import { routes } from "@/lib/routes";
import { browserWords } from "@/lib/web/locale/browser-words";
import { changeWords, presetWords } from "@/lib/web/locale/change-words";
import { eventWords } from "@/lib/web/locale/event-words";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** One event: when; what, what it changed and why; who and whom; from where. */
export function AuditEntry({ event }: { event: FoundEvent }) {
  const audit = words("adminAudit");
  const { at, actor, user, colleague, comment, changes, clientAddress, userAgent, requestId, identifierLength } = event;
  const own = actor && user && actor.id === user.id;
  const where = [
    ...(userAgent ? [browserWords(userAgent)] : []),
    ...(clientAddress ? [audit("from_address", { address: clientAddress })] : []),
    ...(requestId ? [audit("reference", { id: requestId })] : []),
  ];
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 first:pt-0 last:border-0 last:pb-0 md:grid-cols-[12.5rem_minmax(0,1fr)_13rem]">
      <time dateTime={at.toISOString()} className="text-sm text-soft tabular-nums md:pt-0.5">
        {dateAndTime(at)}
      </time>
      <div className="min-w-0 text-[0.9375rem]">
        <p className="font-[560]">{eventWords(event)}</p>
        {[...changeWords(changes), ...presetWords(event.details)].map((change) => (
          <p key={change} className="text-sm">
            {change}
          </p>
        ))}
        {comment && <p className="text-sm">{audit("because", { comment })}</p>}
        {where.length > 0 && <p className="text-[0.8125rem] text-soft">{where.join(" · ")}</p>}
      </div>
      <div className="min-w-0 text-sm md:pt-0.5">
        {user && <p>{audit.rich("about", { name: () => <Person whom={user} field="whom" /> })}</p>}
        {actor && !own && <p>{audit.rich("by", { name: () => <Person whom={actor} field="who" /> })}</p>}
        {event.details?.by === "operator" && <p>{audit("operator")}</p>}
        {colleague && <p>{audit.rich("colleague", { name: () => <Person whom={colleague} field="whom" /> })}</p>}
        {!user && identifierLength !== null && (
          <p className="text-soft">{audit("aboutNobody", { name: audit("typed", { count: identifierLength }) })}</p>
        )}
      </div>
    </li>
  );
}

/** A name that leads to its page; somebody who was removed leads to what history still holds of the id. */
function Person({ whom: { id, name, username }, field }: { whom: Concerned; field: "who" | "whom" }) {
  const audit = words("adminAudit");
  if (name === null)
    return (
      <a href={`${routes.adminAudit}?${new URLSearchParams({ [field]: id })}`} title={id}>
        {audit("removed", { id: id.slice(0, 8) })}
      </a>
    );
  return (
    <a href={routes.adminUser(id)} title={username ?? undefined}>
      {name}
    </a>
  );
}
