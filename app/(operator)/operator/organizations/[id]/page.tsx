import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { Facts } from "@/components/ui/facts";
import { inFlight } from "@/lib/domain/operator/in-flight";
import { readOrganization } from "@/lib/domain/operator/list-organizations";
import { readAdministrators } from "@/lib/domain/operator/read-administrators";
import { readFirstInvitation } from "@/lib/domain/operator/read-first-invitation";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { SavedNote } from "../../../../(admin)/admin/saved-note";
import { WayBack } from "../../../../(admin)/admin/way-back";
import { OrganizationTags } from "../../organization-tags";
import { AddressCard } from "./address-card";
import { AdministratorsCard } from "./administrators-card";
import { InvitationCard } from "./invitation-card";
import { organizationNotices } from "./notices";
import { SuspendCard } from "./suspend-card";

export function generateMetadata(): Metadata {
  return { title: words("operator")("places.organizations") };
}

/** One organization as its operator needs to know it, and what the operator does for it. */
export default async function OrganizationPage({ params, searchParams }: PageProps<"/operator/organizations/[id]">) {
  const person = await requireAct("operator.see");
  const id = rowId((await params).id);
  const { services } = currentContext();
  const row = await readOrganization(services, id);
  if (!row) return notFound();
  const [invitation, administrators, flight] = await Promise.all([
    readFirstInvitation(services, id),
    readAdministrators(services, id),
    inFlight(services, id),
  ]);
  const text = words("operator");
  const { number, name, origin, people, createdAt, suspendedAt, lastSignInAt, isOperator } = row;
  const changes = !isOperator && offers(person, "operator.suspend-organization");
  return (
    <>
      <WayBack href={routes.operator}>{text("places.organizations")}</WayBack>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <PageHeading title={name} />
        <span className="flex flex-wrap gap-2">
          <OrganizationTags row={row} />
        </span>
      </div>
      <SavedNote
        notice={(await searchParams).notice}
        sentences={Object.fromEntries(organizationNotices.map((one) => [one, text(`notices.${one}`)]))}
      />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <Section title={text("facts.title")}>
          <Facts
            facts={[
              [text("facts.number"), String(number)],
              [
                text("facts.origin"),
                <a key="origin" href={origin} className="[overflow-wrap:anywhere]">
                  {origin}
                </a>,
              ],
              [text("facts.people"), String(people)],
              [text("facts.lastSignIn"), lastSignInAt ? moment(lastSignInAt) : text("noSignIn")],
              [text("facts.created"), moment(createdAt)],
              ...(suspendedAt ? [[text("facts.suspended"), moment(suspendedAt)] as const] : []),
            ]}
          />
        </Section>
        <AdministratorsCard administrators={administrators} />
        {invitation && <InvitationCard person={person} organizationId={id} invitation={invitation} />}
        {changes && <AddressCard person={person} row={row} flight={flight} />}
        {changes && <SuspendCard person={person} row={row} sessions={flight.sessions} />}
      </div>
    </>
  );
}
