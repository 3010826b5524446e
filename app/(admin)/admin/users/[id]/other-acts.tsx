import { ActDisclosure, ActRow } from "@/components/admin/act-row";
import { Section } from "@/components/admin/section";
import type { Act } from "@/lib/domain/authority/acts";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { Profile } from "@/lib/domain/users/read-profile";
import { words } from "@/lib/web/locale/words";
import { ActButton } from "./act-button";
import { shownActs, wordsOfAct } from "./shown-act";

interface OtherActsProps {
  person: LiveSession;
  profile: Profile;
  possible: ReadonlySet<Act>;
  next: Act | null;
  sessions: number;
}

/** What else can be done for, or to, this person by whoever is signed in. */
export function OtherActs({ person, profile, possible, next, sessions }: OtherActsProps) {
  const text = words("adminUser");
  const others = shownActs.filter((act) => act !== next && possible.has(act));
  if (others.length === 0) return null;
  return (
    <Section title={text("moreTitle")}>
      <ul>
        {others.map((act) => {
          const key = wordsOfAct[act];
          const about = {
            title: text(`acts.${key}.title`),
            words: text(`acts.${key}.words`, {
              address: profile.email ?? "",
              count: sessions,
              type: profile.type.name,
            }),
          };
          const button = (
            <ActButton key={act} act={act} person={person} profile={profile} danger={act === "user.suspend"} />
          );
          // Taken with one click it would hurt: it is opened first.
          return act === "user.suspend" ? (
            <ActDisclosure key={act} {...about} open={text("acts.suspend.open")}>
              {button}
            </ActDisclosure>
          ) : (
            <ActRow key={act} {...about}>
              {button}
            </ActRow>
          );
        })}
      </ul>
    </Section>
  );
}
