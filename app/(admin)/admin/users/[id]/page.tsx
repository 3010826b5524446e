import type { Metadata } from "next";
import { verdictOn } from "@/lib/domain/diagnosis/read-verdict";
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
  const verdict = await verdictOn(currentContext().services, await currentVisit(), person, profile);
  const { possible, fixes, locks, sessions, mails } = verdict;
  const failures = locks.reduce((sum, lane) => sum + lane.failures, 0);
  return (
    <>
      <Notice name={notice} profile={profile} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <StateCard person={person} verdict={verdict} />
          <OtherActs
            person={person}
            profile={profile}
            possible={possible}
            next={fixes[0] ?? null}
            sessions={sessions}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ShortFacts profile={profile} failures={failures} sessions={sessions} />
          <LastMails userId={profile.userId} mails={mails} />
        </div>
      </div>
    </>
  );
}
