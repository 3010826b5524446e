import { Section } from "@/components/admin/section";
import { verdictOn } from "@/lib/domain/diagnosis/read-verdict";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { Profile } from "@/lib/domain/users/read-profile";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { LastMails } from "../users/[id]/last-mails";
import { ShortFacts } from "../users/[id]/short-facts";
import { DryRunCard } from "./dry-run-card";
import { Fixes } from "./fixes";
import { Ladder } from "./ladder";
import { ProviderCard } from "./provider-card";
import { ReadyCard } from "./ready-card";
import { SourcesCard } from "./sources-card";

/** One person's verdict: the way in with the gate that says no, why, what helps, and what can be sent. */
export async function VerdictView({ person, profile }: { person: LiveSession; profile: Profile }) {
  const { services } = currentContext();
  const verdict = await verdictOn(services, await currentVisit(), person, profile);
  const { stop, ladder, locks, sessions } = verdict;
  const text = words("why");
  const failures = locks.reduce((sum, lane) => sum + lane.failures, 0);
  const open = !stop && ladder.every(({ state }) => state !== "partly");
  const fixes = <Fixes person={person} verdict={verdict} />;
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <Section title={text("way", { name: profile.name })} lead={text("wayLead")}>
          {open && <div className="border-b border-line pb-5">{fixes}</div>}
          <Ladder verdict={verdict}>{fixes}</Ladder>
        </Section>
        <ProviderCard person={person} verdict={verdict} />
        <DryRunCard verdict={verdict} />
        <SourcesCard person={person} verdict={verdict} />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <ReadyCard person={person} verdict={verdict} />
        <LastMails userId={profile.userId} mails={verdict.mails} />
        <ShortFacts profile={profile} failures={failures} sessions={sessions} />
      </div>
    </div>
  );
}
