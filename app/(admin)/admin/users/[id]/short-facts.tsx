import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import type { Profile } from "@/lib/domain/users/read-profile";
import { routes } from "@/lib/routes";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { passwordFact } from "./password-fact";

interface ShortFactsProps {
  profile: Profile;
  failures: number;
  sessions: number;
}

/** The facts that one asks for first; the rest is on the System tab. */
export function ShortFacts({ profile, failures, sessions }: ShortFactsProps) {
  const text = words("adminUser");
  const { signIns, roles, userId } = profile;
  return (
    <Section title={text("facts.title")} end={<a href={routes.adminUserSystem(userId)}>{text("facts.all")}</a>}>
      <Facts
        facts={[
          [text("facts.signInCount"), signIns?.count ?? 0],
          [text("facts.lastSignIn"), signIns ? dateAndTime(signIns.lastAt) : text("never")],
          [text("facts.failed"), failures],
          [text("facts.passwordSet"), passwordFact(profile)],
          [text("facts.sessions"), sessions],
          [text("facts.roles"), roles.length > 0 ? roles.map(({ name }) => name).join(", ") : text("none")],
        ]}
      />
    </Section>
  );
}
