import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { tellEvidence, tellState } from "@/lib/domain/diagnosis/tell-state";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { whyWords } from "@/lib/web/locale/why-words";
import { ActButton } from "../users/[id]/act-button";
import { AskForHelp } from "./ask-for-help";
import { nextWords } from "./next-words";
import { UnreachedWays } from "./unreached-ways";

/** So many ways stand beside each other; the others are on the overview. */
const mostFixes = 3;

/** Why it is so, what is known of it, and what helps: the mildest way first, or whoever can; in a case or on the page of the verdict. */
export function Fixes({ person, verdict, caseId }: { person: LiveSession; verdict: Verdict; caseId?: string }) {
  const { profile, fixes, helper } = verdict;
  return (
    <div className="flex flex-col gap-3 text-[0.9375rem]">
      <p>{whyWords(tellState(verdict))}</p>
      {tellEvidence(verdict).map((sentence) => (
        <p key={sentence.key + JSON.stringify(sentence.blanks)}>{whyWords(sentence)}</p>
      ))}
      <UnreachedWays person={person} verdict={verdict} />
      {fixes.length > 0 && (
        <>
          <p className="text-soft">{nextWords(verdict)}</p>
          <div className="flex flex-wrap items-start gap-2">
            {fixes.slice(0, mostFixes).map((act, place) => (
              <ActButton
                key={act}
                act={act}
                person={person}
                profile={profile}
                primary={place === 0 && !caseId}
                slim
                from="why"
                caseId={caseId}
              />
            ))}
          </div>
        </>
      )}
      {helper && <AskForHelp person={person} verdict={verdict} helper={helper} />}
    </div>
  );
}
