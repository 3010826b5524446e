import { ActForm } from "@/components/form/act-form";
import type { Act } from "@/lib/domain/authority/acts";
import type { ListedMail } from "@/lib/domain/mail/list-user-mails";
import { fittingActs } from "@/lib/domain/users/fitting-acts";
import { needsOf, offers } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { ActButton } from "../act-button";
import { actWords } from "../act-words";
import { sendMailAgainAction } from "./actions";

/** The link that is sent where the one of a mail is no good any more. */
const anew: Partial<Record<string, Act>> = { activation: "user.send-activation", reset: "user.send-reset" };

/** "Send again" at a mail whose link is still good; a new link where it is not. Nothing at a notice. */
export function SendAgain({ mail: { id, link }, page: { person, profile } }: { mail: ListedMail; page: SubjectPage }) {
  const { userId } = profile;
  const act = link ? anew[link.purpose] : undefined;
  if (!link || !act || !profile.email) return null;
  if (!link.open) {
    const fits = fittingActs(profile, { sessions: 0, failures: 0 }).has(act);
    return fits && offers(person, act, profile) ? <ActButton act={act} person={person} profile={profile} /> : null;
  }
  if (!offers(person, "user.send-mail-again", profile)) return null;
  return (
    <ActForm
      action={sendMailAgainAction}
      hidden={{ userId, mailId: id }}
      needs={needsOf(person, "user.send-mail-again", profile)}
      look="plain"
      slim
      words={actWords(words("adminUser")("mail.again"))}
    />
  );
}
