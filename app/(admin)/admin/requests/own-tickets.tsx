import { ButtonLink } from "@/components/ui/button";
import type { OwnTicket } from "@/lib/domain/cases/read-own-ticket";
import { routes } from "@/lib/routes";
import { shortMoment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { CaseTag } from "./case-tag";

/** What the organization's administrators wrote to the operator, and the way to write. */
export function OwnTickets({ tickets }: { tickets: OwnTicket[] }) {
  const text = words("adminRequests");
  return (
    <>
      {tickets.length === 0 && (
        <div className="flex flex-col gap-1 py-2">
          <h2>{text("ticket.none")}</h2>
          <p className="text-sm text-soft">{text("ticket.noneWords")}</p>
        </div>
      )}
      <ul className="empty:hidden">
        {tickets.map(({ id, number, name, comment, lastAt, state, outcome }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line py-3 last:border-0"
          >
            <div className="min-w-0 grow basis-72 [overflow-wrap:anywhere]">
              <p className="flex flex-wrap items-center gap-2">
                <a href={routes.adminRequest(id)} className="font-[560] text-ink underline-offset-3 hover:underline">
                  {text("ticket.heading", { number: String(number) })}
                </a>
                <CaseTag state={state} outcome={outcome} />
              </p>
              <p className="line-clamp-2 text-sm text-soft">{comment}</p>
            </div>
            <p className="text-sm text-soft tabular-nums sm:text-right">
              <span className="block">{name}</span>
              <span className="block">{text("ticket.last", { at: shortMoment(lastAt) })}</span>
            </p>
          </li>
        ))}
      </ul>
      <ButtonLink href={routes.adminTicketNew} className="self-start">
        {text("ticket.open")}
      </ButtonLink>
    </>
  );
}
