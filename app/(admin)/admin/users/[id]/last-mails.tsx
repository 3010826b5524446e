import { Section } from "@/components/admin/section";
import { Tag } from "@/components/ui/tag";
import { listUserMails } from "@/lib/domain/mail/list-user-mails";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import type { Profile } from "@/lib/domain/users/read-profile";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { mailWords } from "@/lib/web/locale/event-words";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { mailTone } from "./mail-state";

/** The latest mails and how they fared. */
export async function LastMails({ person, profile }: { person: LiveSession; profile: Profile }) {
  const text = words("adminUser");
  const { services } = currentContext();
  const { mails } = await listUserMails(services, await currentVisit(), person, { userId: profile.userId });
  return (
    <Section title={text("mail.last")} end={<a href={routes.adminUserMail(profile.userId)}>{text("mail.all")}</a>}>
      {mails.length === 0 && <p className="text-soft">{text("mail.none")}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {mails.slice(0, 3).map(({ id, kind, state, createdAt, tries }) => (
          <li key={id} className="flex flex-col gap-0.5 border-b border-line pb-3 last:border-0 last:pb-0">
            <span className="flex flex-wrap items-baseline justify-between gap-2">
              <b className="font-[560]">{mailWords(kind)}</b>
              <Tag tone={mailTone[state]}>{text(`mail.states.${state}`)}</Tag>
            </span>
            <span className="text-sm text-soft">{moment(createdAt)}</span>
            {tries.at(-1) && <span className="text-sm break-words text-soft">{tries.at(-1)?.words}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
