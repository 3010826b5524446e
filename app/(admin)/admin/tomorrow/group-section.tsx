import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { bulkFix } from "@/lib/domain/tomorrow/fixes";
import type { RiskGroup } from "@/lib/domain/tomorrow/read-at-risk";
import type { Risk } from "@/lib/domain/tomorrow/risks";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { riskListHref } from "../users/user-query";
import { countWords } from "./count-words";
import { PersonLine } from "./person-line";

/** Whoever fails at one thing: the first of them with what helps each, the way to all, and what helps all at once. */
export function GroupSection({ person, group }: { person: LiveSession; group: RiskGroup }) {
  const { risk, count, people } = group;
  const text = words("adminTomorrow");
  const all = count.number > 1 ? fixAll(person, risk) : null;
  return (
    <Section
      id={risk}
      title={text(`groups.${risk}.title`)}
      lead={text(`groups.${risk}.lead`)}
      end={
        <div className="flex max-w-full flex-wrap items-center gap-x-4 gap-y-2">
          <span className="text-sm text-soft tabular-nums">{countWords(count)}</span>
          {all && (
            <ButtonLink slim look="primary" href={all} className="max-w-full">
              {text("fixAll", {
                act: words("adminUsers")(`bulk.acts.${bulkFix[risk] ?? "unlock"}`),
                all: count.atLeast ? text("everybody") : countWords(count),
              })}
            </ButtonLink>
          )}
        </div>
      }
    >
      <ul>
        {people.map((one) => (
          <PersonLine key={one.userId} person={person} risk={risk} one={one} primary={!all} />
        ))}
      </ul>
      {count.number > people.length && (
        <ButtonLink slim look="quiet" href={riskListHref(risk)} className="max-w-full self-start">
          {text("seeAll", { all: countWords(count) })}
        </ButtonLink>
      )}
    </Section>
  );
}

/** Where it is asked whether to do it to all of them; null where nothing is, or not by whoever looks. */
function fixAll(person: LiveSession, risk: Risk): string | null {
  const act = bulkFix[risk];
  if (!act || !offers(person, "users.bulk") || (act === "unlock" && !offers(person, "user.unlock"))) return null;
  return `${routes.adminUsersBulk}?${new URLSearchParams({ act, all: "yes", risk })}`;
}
