import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { searchUsers } from "@/lib/domain/users/search-users";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { Nearest } from "./nearest";
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
  if (typeof user === "string") {
    const { profile } = await requireSubject("why.see", user);
    return (
      <>
        <WhyForm typed={typed} />
        <UserTop profile={profile} href={routes.adminUser(profile.userId)} />
        <VerdictView person={person} profile={profile} />
      </>
    );
  }
  const { services, organization } = currentContext();
  const viewer = { organization, actor: person, now: services.clock.now() };
  const found = typed ? await searchUsers(services, viewer, { words: typed }, null, {}) : null;
  return (
    <>
      <PageHeading title={words("why")("title")} lead={words("why")("lead")} />
      <WhyForm typed={typed} />
      {found && <Nearest typed={typed} rows={[...found.rows, ...found.perhaps]} />}
    </>
  );
}
