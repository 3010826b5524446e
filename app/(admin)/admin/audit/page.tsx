import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { listEvents } from "@/lib/domain/history/list-events";
import { timeZoneName } from "@/lib/domain/time-zone-name";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { askedFilter, withFilter } from "./asked-filter";
import { AuditEntry } from "./audit-entry";
import { ExportLinks } from "./export-links";
import { FilterForm } from "./filter-form";
import { SealCard } from "./seal-card";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.audit") };
}

/** History as an administrator reads it: everything, or what the address asks for. */
export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const person = await requireAct("audit.see");
  const { services, organization } = currentContext();
  const params = await searchParams;
  const { shown, filter, badTime } = askedFilter(params, organization.timeZone);
  const { events, next, crowded } = await listEvents(services, organization, filter, params.before);
  const audit = words("adminAudit");
  const zone = timeZoneName(organization.timeZone, services.clock.now());
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <PageHeading title={words("admin")("places.audit")} lead={audit("lead", { zone })} />
        {offers(person, "audit.export") && <ExportLinks shown={shown} />}
      </div>
      <FilterForm shown={shown} />
      {badTime && <Note tone="wait">{audit("badTime")}</Note>}
      {crowded && <Note tone="wait">{audit("crowded")}</Note>}
      <Card className="max-sm:p-4">
        {events.length === 0 && (
          <>
            <h2>{audit("none")}</h2>
            <p className="text-sm text-soft">{audit("noneWords")}</p>
          </>
        )}
        <ol>
          {events.map((event) => (
            <AuditEntry key={String(event.id)} event={event} />
          ))}
        </ol>
      </Card>
      {(next || params.before) && (
        <nav className="flex flex-wrap gap-3" aria-label={audit("older")}>
          {params.before && (
            <ButtonLink href={withFilter(routes.adminAudit, shown)} slim>
              {audit("newest")}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink href={withFilter(routes.adminAudit, shown, { before: next })} slim>
              {audit("older")}
            </ButtonLink>
          )}
        </nav>
      )}
      <SealCard check={params.seal === "check"} />
    </>
  );
}
