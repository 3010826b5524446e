import type { Metadata } from "next";
import { Tabs } from "@/components/admin/tabs";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { countCases, mostCounted } from "@/lib/domain/cases/count-cases";
import { type CaseTab, caseTabs, listCases } from "@/lib/domain/cases/list-cases";
import { listOwnTickets } from "@/lib/domain/cases/read-own-ticket";
import { offersTickets } from "@/lib/domain/operator/offers-tickets";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { SavedNote } from "../saved-note";
import { WayBack } from "../way-back";
import { CaseLine } from "./case-line";
import { EmptyQueue } from "./empty-queue";
import { FoldCard } from "./fold-card";
import { OwnTickets } from "./own-tickets";
import { PageTurner } from "./page-turner";
import { queueHref, queueNotices, readQueueQuery } from "./queue-query";

export function generateMetadata(): Metadata {
  return { title: words("adminRequests")("title") };
}

const ticketsHref = `${routes.adminRequests}?tab=tickets`;

/** What people write who cannot get in: what waits for administrators, and what waits for them (S1). */
export default async function RequestsPage({ searchParams }: PageProps<"/admin/requests">) {
  const person = await requireAct("requests.see");
  const asked = await searchParams;
  const query = readQueueQuery(asked);
  const { tab, under } = query;
  const { services, organization } = currentContext();
  const viewer = { organization, actor: person, now: services.clock.now() };
  const [counts, { rows, next }] = await Promise.all([
    countCases(services, viewer),
    listCases(services, viewer, query),
  ]);
  const toOperator = await offersTickets(services.db, organization);
  const tickets = toOperator && asked.tab === "tickets" ? await listOwnTickets(services, viewer) : null;
  const text = words("adminRequests");
  const counted = (one: CaseTab) =>
    text(one === "done" && counts.done === mostCounted ? "countedOver" : "counted", {
      tab: text(`tab.${one}`),
      count: counts[one],
    });
  return (
    <>
      {under && <WayBack href={routes.adminRequests}>{text("whole")}</WayBack>}
      <PageHeading title={text("title")} lead={text("lead")} />
      {under && <Note>{text("under")}</Note>}
      <SavedNote
        notice={asked.notice}
        sentences={Object.fromEntries(queueNotices.map((one) => [one, text(`fold.${one}`)]))}
      />
      <Card className="flex flex-col gap-3 max-sm:p-4">
        <Tabs
          tabs={[
            ...caseTabs.map((one) => ({ href: queueHref({ tab: one }), label: counted(one) })),
            ...(toOperator ? [{ href: ticketsHref, label: text("ticket.tab") }] : []),
          ]}
          here={tickets ? ticketsHref : queueHref({ tab })}
          label={text("tabs")}
        />
        {tickets ? (
          <OwnTickets tickets={tickets} />
        ) : rows.length === 0 ? (
          <EmptyQueue tab={tab} />
        ) : (
          <>
            <ul>
              {rows.map((row) => (
                <CaseLine key={row.id} row={row} opened={Boolean(under)} />
              ))}
            </ul>
            <PageTurner query={query} next={next} />
          </>
        )}
      </Card>
      {under && rows[0] && offers(person, "requests.close-many") && (
        <FoldCard under={under} count={rows[0].others + 1} />
      )}
    </>
  );
}
