import type { Metadata } from "next";
import { Tabs } from "@/components/admin/tabs";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type CaseTab, caseTabs } from "@/lib/domain/cases/list-cases";
import { countTickets, listTickets } from "@/lib/domain/operator/tickets";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { TicketLine } from "./ticket-line";

export function generateMetadata(): Metadata {
  return { title: words("operator")("places.tickets") };
}

function listHref(tab: CaseTab, page = 0): string {
  const asked = new URLSearchParams({ ...(tab !== "open" && { tab }), ...(page > 0 && { page: String(page) }) });
  return asked.size > 0 ? `${routes.operatorTickets}?${asked}` : routes.operatorTickets;
}

/** What people and administrators of all organizations wrote to the operator. */
export default async function TicketsPage({ searchParams }: PageProps<"/operator/tickets">) {
  const person = await requireAct("operator.see");
  const asked = await searchParams;
  const tab = caseTabs.find((one) => one === asked.tab) ?? "open";
  const page = typeof asked.page === "string" && /^\d{1,4}$/.test(asked.page) ? Number(asked.page) : 0;
  const { services } = currentContext();
  const [counts, { rows, more }] = await Promise.all([
    countTickets(services, person),
    listTickets(services, person, { tab, page }),
  ]);
  const [text, requests] = [words("operator"), words("adminRequests")];
  const counted = (one: CaseTab) => {
    const label = requests(`tab.${one}`);
    return one === "done" ? label : requests("counted", { tab: label, count: counts[one] });
  };
  return (
    <>
      <PageHeading title={text("places.tickets")} lead={text("tickets.lead")} />
      <Card className="flex flex-col gap-3 max-sm:p-4">
        <Tabs
          tabs={caseTabs.map((one) => ({ href: listHref(one), label: counted(one) }))}
          here={listHref(tab)}
          label={requests("tabs")}
        />
        {rows.length === 0 ? (
          <p className="py-2">{text(tab === "open" ? "tickets.emptyOpen" : "tickets.empty")}</p>
        ) : (
          <ul>
            {rows.map((row) => (
              <TicketLine key={row.id} row={row} />
            ))}
          </ul>
        )}
        {(more || page > 0) && (
          <p className="flex flex-wrap justify-end gap-2">
            {page > 0 && (
              <ButtonLink slim look="quiet" href={listHref(tab, page - 1)}>
                {text("before")}
              </ButtonLink>
            )}
            {more && (
              <ButtonLink slim href={listHref(tab, page + 1)}>
                {text("next")}
              </ButtonLink>
            )}
          </p>
        )}
      </Card>
    </>
  );
}
