import type { Metadata } from "next";
import type { Act } from "@/lib/domain/authority/acts";
import { listSessions } from "@/lib/domain/sessions/list-sessions";
import { readLocks } from "@/lib/domain/sign-in/read-locks";
import { fittingActs, nextAct } from "@/lib/domain/users/fitting-acts";
import { readSuspension } from "@/lib/domain/users/read-suspension";
import { offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requireSubject } from "@/lib/web/subject";
import { currentVisit } from "@/lib/web/visit";
import { LastMails } from "./last-mails";
import { Notice } from "./notice";
import { OtherActs } from "./other-acts";
import { ShortFacts } from "./short-facts";
import { StateCard } from "./state-card";
import { titleOf } from "./title-of";

export const generateMetadata = async ({ params }: PageProps<"/admin/users/[id]">): Promise<Metadata> =>
  titleOf((await params).id, words("adminUser")("tabs.overview"));

/** What is the matter with somebody, what they can do, and what helps. */
export default async function UserPage({ params, searchParams }: PageProps<"/admin/users/[id]">) {
  const { person, profile } = await requireSubject("user.see", (await params).id);
  const { notice } = await searchParams;
  const { services } = currentContext();
  const visit = await currentVisit();
  const { userId } = profile;
  const [locks, sessions, suspension] = await Promise.all([
    readLocks(services, visit, userId),
    listSessions(services, visit, userId),
    profile.suspendedAt ? readSuspension(services, visit, userId) : null,
  ]);
  const failures = locks.reduce((sum, lane) => sum + lane.failures, 0);
  const fitting = fittingActs(profile, { sessions: sessions.length, failures });
  const possible = new Set<Act>([...fitting].filter((act) => offers(person, act, profile)));
  const next = nextAct(profile.state, possible);
  return (
    <>
      <Notice name={notice} profile={profile} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <StateCard person={person} situation={{ profile, locks, suspension }} next={next} />
          <OtherActs person={person} profile={profile} possible={possible} next={next} sessions={sessions.length} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ShortFacts profile={profile} failures={failures} sessions={sessions.length} />
          <LastMails person={person} profile={profile} />
        </div>
      </div>
    </>
  );
}
