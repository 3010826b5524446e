import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import { fittingActs } from "@/lib/domain/users/fitting-acts";
import { offers } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { ActButton } from "../act-button";
import { passwordFact } from "../password-fact";

/** Whether there is a password, and the ways to another one; nobody can read it (R63, R64). */
export function PasswordCard({ person, profile }: SubjectPage) {
  const text = words("adminUser");
  const fitting = fittingActs(profile, { sessions: 0, failures: 0 });
  const ways = (["user.send-activation", "user.send-reset", "user.set-temporary-password"] as const).filter(
    (act) => fitting.has(act) && offers(person, act, profile),
  );
  return (
    <Section title={text("edit.password")} lead={text("edit.passwordLead")}>
      <Facts facts={[[text("facts.passwordSet"), passwordFact(profile)]]} />
      {ways.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {ways.map((act) => (
            <ActButton key={act} act={act} person={person} profile={profile} />
          ))}
        </div>
      )}
    </Section>
  );
}
