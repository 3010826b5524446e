import { ButtonLink } from "@/components/ui/button";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";

/** What to do about mail that does not reach somebody: another address, the mail once more, or the proof for their IT. */
export function UnreachedWays({ person, verdict }: { person: LiveSession; verdict: Verdict }) {
  const { profile, unreached, fixes } = verdict;
  if (!unreached) return null;
  const text = words("why");
  return (
    <p className="flex flex-wrap gap-2">
      {!fixes.includes("user.change-email") && offers(person, "user.change-email", profile) && (
        <ButtonLink href={`${routes.adminUserEdit(profile.userId)}#email`} slim>
          {text("unreached.change")}
        </ButtonLink>
      )}
      <ButtonLink href={routes.adminUserMail(profile.userId)} slim>
        {text("unreached.mail")}
      </ButtonLink>
    </p>
  );
}
