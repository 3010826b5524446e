import type { Metadata } from "next";
import { Tabs } from "@/components/admin/tabs";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { countCases } from "@/lib/domain/cases/count-cases";
import { type CaseTab, caseTabs, listCases } from "@/lib/domain/cases/list-cases";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { WayBack } from "../way-back";
import { CaseLine } from "./case-line";
import { EmptyQueue } from "./empty-queue";
import { PageTurner } from "./page-turner";
import { queueHref, readQueueQuery } from "./queue-query";

export function generateMetadata(): Metadata {
  return { title: words("adminRequests")("title") };
}

/** What people write who cannot get in: what waits for administrators, and what waits for them (S1). */
export default async function RequestsPage({ searchParams }: PageProps<"/admin/requests">) {
  const person = await requireAct("requests.see");
  const query = readQueueQuery(await searchParams);
  const { tab, under } = query;
  const { services, organization } = currentContext();
  const viewer = { organization, actor: person, now: services.clock.now() };
  const [counts, { rows, next }] = await Promise.all([
    countCases(services, viewer),
    listCases(services, viewer, query),
  ]);
  const text = words("adminRequests");
  const counted = (one: CaseTab) => {
    const label = text(`tab.${one}`);
    return one === "done" ? label : text("counted", { tab: label, count: counts[one] });
  };
  return (
    <>
      {under && <WayBack href={routes.adminRequests}>{text("whole")}</WayBack>}
      <PageHeading title={text("title")} lead={text("lead")} />
      {under && <Note>{text("under")}</Note>}
      <Card className="flex flex-col gap-3 max-sm:p-4">
        <Tabs
          tabs={caseTabs.map((one) => ({ href: queueHref({ tab: one }), label: counted(one) }))}
          here={queueHref({ tab })}
          label={text("tabs")}
        />
        {rows.length === 0 ? (
          <EmptyQueue tab={tab} />
        ) : (
          <>
            <ul>
              {rows.map((row) => (
                <CaseLine key={row.id} row={row} />
              ))}
            </ul>
            <PageTurner query={query} next={next} />
          </>
        )}
      </Card>
    </>
  );
}
