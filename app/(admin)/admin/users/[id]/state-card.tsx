import { Section } from "@/components/admin/section";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { selfHelp } from "@/lib/domain/diagnosis/self-help";
import { tellEvidence, tellState } from "@/lib/domain/diagnosis/tell-state";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { whyWords } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";
import { helperWords } from "../../why/helper-words";
import { nextWords } from "../../why/next-words";
import { UnreachedWays } from "../../why/unreached-ways";
import { ActButton } from "./act-button";

/** The verdict in short: the state in one sentence, what the person can do now, and the one act that helps most. */
export function StateCard({ person, verdict }: { person: LiveSession; verdict: Verdict }) {
  const text = words("why");
  const { profile, fixes, helper } = verdict;
  const [next] = fixes;
  return (
    <Section
      title={whyWords(tellState(verdict))}
      end={<a href={routes.adminUserWhy(profile.userId)}>{text("ready.whole")}</a>}
    >
      {tellEvidence(verdict).map((sentence) => (
        <p key={sentence.key + JSON.stringify(sentence.blanks)}>{whyWords(sentence)}</p>
      ))}
      <UnreachedWays person={person} verdict={verdict} />
      <div>
        <h3 className="text-sm font-[560] text-soft">{text("canTitle", { name: profile.name })}</h3>
        <ul className="list-disc pl-5 text-[0.9375rem] marker:text-soft">
          {selfHelp(verdict).map((sentence) => (
            <li key={sentence.key}>{whyWords(sentence)}</li>
          ))}
        </ul>
      </div>
      {next && (
        <div className="flex flex-col gap-2 border-t border-line pt-4">
          <p className="text-[0.9375rem] text-soft">{nextWords(verdict)}</p>
          <ActButton act={next} person={person} profile={profile} primary />
        </div>
      )}
      {helper && <p className="border-t border-line pt-4 text-[0.9375rem] text-soft">{helperWords(helper)}</p>}
    </Section>
  );
}
