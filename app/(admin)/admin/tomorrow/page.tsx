import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { ownersAtRisk } from "@/lib/domain/tomorrow/owners-at-risk";
import { readAtRisk } from "@/lib/domain/tomorrow/read-at-risk";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { DoneNote } from "./done-note";
import { GroupSection } from "./group-section";
import { Nobody } from "./nobody";
import { OwnersSection } from "./owners-section";
import { Summary } from "./summary";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.tomorrow") };
}

/** Who will fail when they next try, and what helps before they call. */
export default async function TomorrowPage({ searchParams }: PageProps<"/admin/tomorrow">) {
  const person = await requireAct("tomorrow.see");
  const { user, notice } = await searchParams;
  const { services, organization } = currentContext();
  const viewer = { organization, actor: person, now: services.clock.now() };
  const [groups, owners] = await Promise.all([readAtRisk(services, viewer), ownersAtRisk(services, viewer)]);
  return (
    <>
      <PageHeading title={words("admin")("places.tomorrow")} lead={words("adminTomorrow")("lead")} />
      <DoneNote person={person} userId={user} notice={notice} />
      {groups.length === 0 ? <Nobody person={person} /> : <Summary groups={groups} />}
      {owners && <OwnersSection person={person} owners={owners} />}
      {groups.map((group) => (
        <GroupSection key={group.risk} person={person} group={group} />
      ))}
    </>
  );
}
