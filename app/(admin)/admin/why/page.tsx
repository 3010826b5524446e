import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { type FoundPeople, findPeople } from "@/lib/domain/diagnosis/find-people";
import { triedAs } from "@/lib/domain/diagnosis/tried-as";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { Attempts, attemptsOf, type HeardCode } from "./attempts";
import { Nearest } from "./nearest";
import { Nobody } from "./nobody";
import { TriedCard } from "./tried-card";
import { UserTop } from "./user-top";
import { VerdictView } from "./verdict-view";
import { WhyForm } from "./why-form";

export function generateMetadata(): Metadata {
  return { title: words("why")("title") };
}

/** Why somebody cannot get in: by whatever they say of themselves. */
export default async function WhyPage({ searchParams }: PageProps<"/admin/why">) {
  const person = await requireAct("why.see");
  const { q, user } = await searchParams;
  const typed = typeof q === "string" ? q.trim().slice(0, 200) : "";
  if (typeof user === "string") return <OneVerdict person={person} typed={typed} userId={user} />;
  if (!typed) return <Asking typed="" />;
  const heard = await attemptsOf(typed, person);
  const { services, organization } = currentContext();
  const viewer = { organization, actor: person, now: services.clock.now() };
  const found = await findPeople(services, viewer, typed);
  if (heard && heard.attempts.length > 0) return <Heard heard={heard} typed={typed} found={found} />;
  if (found.sure) return <OneVerdict person={person} typed={typed} userId={found.sure.id} />;
  const nobody = found.rows.length === 0;
  if (nobody && heard?.readOut) return <Heard heard={heard} typed={typed} found={found} />;
  const tried = nobody ? await triedAs(services, viewer, typed) : null;
  return (
    <>
      <Asking typed={typed} />
      {nobody && <Nobody person={person} typed={typed} near={found.perhaps.length > 0} />}
      <Nearest typed={typed} {...found} />
      {nobody && <TriedCard tried={tried} />}
    </>
  );
}

/** What a code leads to, and whoever else may be meant. */
function Heard({ heard, typed, found }: { heard: HeardCode; typed: string; found: FoundPeople }) {
  return (
    <>
      <Asking typed={typed} />
      <Attempts {...heard} />
      {found.rows.length > 0 && <Nearest typed={typed} {...found} />}
    </>
  );
}

function Asking({ typed }: { typed: string }) {
  const text = words("why");
  return (
    <>
      <PageHeading title={text("title")} lead={text("lead")} />
      <WhyForm typed={typed} />
    </>
  );
}

async function OneVerdict({ person, typed, userId }: { person: LiveSession; typed: string; userId: string }) {
  const { profile } = await requireSubject("why.see", userId);
  return (
    <>
      <WhyForm typed={typed} />
      <UserTop profile={profile} href={routes.adminUser(profile.userId)} />
      <VerdictView person={person} profile={profile} />
    </>
  );
}
