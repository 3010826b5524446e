import { Section } from "@/components/admin/section";
import type { Act } from "@/lib/domain/authority/acts";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { words } from "@/lib/web/locale/words";
import { ActButton } from "./act-button";
import { canDo } from "./can-do";
import { type Situation, stateWords } from "./state-words";

interface StateCardProps {
  person: LiveSession;
  situation: Situation;
  next: Act | null;
}

/** The state in one sentence, what the person can do now, and the one act that helps most. */
export function StateCard({ person, situation, next }: StateCardProps) {
  const text = words("adminUser");
  const [first, ...more] = stateWords(situation);
  const { profile, suspension } = situation;
  return (
    <Section title={text("stateTitle")}>
      <p className="text-lg leading-snug font-[560]">{first}</p>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {suspension?.comment && <p>{text("state.because", { comment: suspension.comment })}</p>}
      <div>
        <h3 className="text-sm font-[560] text-soft">{text("canTitle", { name: profile.name })}</h3>
        <ul className="list-disc pl-5 text-[0.9375rem] marker:text-soft">
          {canDo(situation).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {next ? (
        <div className="flex flex-col gap-2 border-t border-line pt-4">
          <p className="text-[0.9375rem] text-soft">{text(`next.${profile.state}`)}</p>
          <ActButton act={next} person={person} profile={profile} primary />
        </div>
      ) : (
        <p className="border-t border-line pt-4 text-[0.9375rem] text-soft">{text(`nothing.${nothingOf(profile)}`)}</p>
      )}
    </Section>
  );
}

/** Why there is no next act to offer. */
function nothingOf({ state, methods }: Situation["profile"]): "temporary" | "singleSignOn" | "organization" | "rank" {
  if (state === "temporary") return "temporary";
  if (state === "organization-inactive") return "organization";
  return methods.includes("password") ? "rank" : "singleSignOn";
}
