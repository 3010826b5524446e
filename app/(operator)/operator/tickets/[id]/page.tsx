import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { type Administrator, readAdministrators } from "@/lib/domain/operator/read-administrators";
import { type ReadTicket, readTicket } from "@/lib/domain/operator/tickets";
import { isLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words, wordsIn } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { Conversation } from "../../../../(admin)/admin/requests/[id]/conversation";
import { WroteCard } from "../../../../(admin)/admin/requests/[id]/wrote-card";
import { CaseTag } from "../../../../(admin)/admin/requests/case-tag";
import { SavedNote } from "../../../../(admin)/admin/saved-note";
import { WayBack } from "../../../../(admin)/admin/way-back";
import { AdministratorsCard } from "../../organizations/[id]/administrators-card";
import { ticketNotices } from "./notices";
import { TakeCard } from "./take-card";
import { WriteCards } from "./write-cards";

export function generateMetadata(): Metadata {
  return { title: words("operator")("places.tickets") };
}

/** Who administers the organization, ready to be sent, in the language of whoever reads it (R37): names, and the contact that everybody sees. */
function whoText({ read, organization }: ReadTicket, administrators: Administrator[]): string {
  const text = wordsIn(isLanguage(read.language) ? read.language : "en", "operator");
  const names = administrators.filter(({ away, rank }) => !away && rank !== "helpdesk").map(({ name }) => name);
  const contact = organization.supportContact ?? "none";
  const who = names.slice(0, 3).join(", ") || text("tickets.whoNobody");
  return text("tickets.whoText", { organization: organization.name, names: who, contact });
}

/** A ticket whole: what was written, who administers the organization, and what settles it. */
export default async function TicketPage({ params, searchParams }: PageProps<"/operator/tickets/[id]">) {
  const person = await requireAct("operator.see");
  const { services, organization: own } = currentContext();
  const ticket = await readTicket(services, own, rowId((await params).id));
  if (!ticket) return notFound();
  const { read, organization } = ticket;
  const administrators = await readAdministrators(services, organization.id);
  const asked = await searchParams;
  const [text, requests] = [words("operator"), words("adminRequests")];
  return (
    <>
      <WayBack href={routes.operatorTickets}>{text("places.tickets")}</WayBack>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <PageHeading title={text("tickets.heading", { number: String(read.number) })} />
        <CaseTag state={read.state} outcome={read.outcome} />
      </div>
      <SavedNote
        notice={asked.notice}
        sentences={Object.fromEntries(ticketNotices.map((one) => [one, requests(`notice.${one}`)]))}
      />
      {asked.notice === "changed" && (
        <Note tone="wait" role="status">
          {requests("meanwhile.changed")}
        </Note>
      )}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <WroteCard read={read} />
          <Conversation read={read} />
          <WriteCards ticket={ticket} canned={asked.canned === "who" ? whoText(ticket, administrators) : null} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <TakeCard person={person} ticket={ticket} />
          <Section title={text("tickets.organization")}>
            <Facts
              facts={[
                [
                  text("new.name"),
                  <a key="name" href={routes.operatorOrganization(organization.id)}>
                    {organization.name}
                  </a>,
                ],
                [text("facts.number"), String(organization.number)],
              ]}
            />
          </Section>
          <AdministratorsCard administrators={administrators} />
        </div>
      </div>
    </>
  );
}
