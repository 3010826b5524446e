import { offersTickets } from "@/lib/domain/operator/offers-tickets";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** The last way on, where there is an operator to write to (R44); not for whoever has just written to their own administrators. */
export async function TicketLink() {
  const { services, organization } = currentContext();
  if (!(await offersTickets(services.db, organization))) return null;
  return (
    <p className="text-sm [:has([data-sent])_&]:hidden">
      <a href={routes.troubleTicket}>{words("request")("ticketLink")}</a>
    </p>
  );
}
