import type { ListedEvent } from "@/lib/domain/history/list-user-events";
import { browserWords } from "@/lib/web/locale/browser-words";
import { changeWords, presetWords } from "@/lib/web/locale/change-words";
import { eventWords } from "@/lib/web/locale/event-words";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** One event of history as a sentence, with who did it, from where, why and what changed. */
export function EventEntry({ event }: { event: ListedEvent }) {
  const text = words("adminUser");
  const { at, byOther, byOperator, actorName, clientAddress, userAgent, comment, changes } = event;
  const who = byOperator ? text("history.operator") : byOther ? (actorName ?? text("history.gone")) : null;
  const where = [
    ...(userAgent ? [browserWords(userAgent)] : []),
    ...(clientAddress ? [text("system.from", { address: clientAddress })] : []),
  ];
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 first:pt-0 last:border-0 last:pb-0 sm:grid-cols-[13.5rem_minmax(0,1fr)]">
      <span className="text-sm text-soft tabular-nums sm:pt-0.5">{dateAndTime(at)}</span>
      <div className="min-w-0 text-[0.9375rem]">
        <p>
          {eventWords(event)}
          {who && <b className="font-[560]"> {text("history.by", { name: who })}</b>}
        </p>
        {[...changeWords(changes), ...presetWords(event.details)].map((change) => (
          <p key={change} className="text-sm">
            {change}
          </p>
        ))}
        {comment && <p className="text-sm">{words("why")("state.because", { comment })}</p>}
        {where.length > 0 && <p className="text-sm text-soft">{where.join(" · ")}</p>}
      </div>
    </li>
  );
}
