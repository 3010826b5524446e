import { Section } from "@/components/admin/section";
import { Tag } from "@/components/ui/tag";
import type { ListedMail } from "@/lib/domain/mail/list-user-mails";
import { routes } from "@/lib/routes";
import { mailWords } from "@/lib/web/locale/event-words";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { mailTone } from "./mail-state";

/** The latest mails and how they fared. */
export function LastMails({ userId, mails }: { userId: string; mails: readonly ListedMail[] }) {
  const text = words("adminUser");
  return (
    <Section title={text("mail.last")} end={<a href={routes.adminUserMail(userId)}>{text("mail.all")}</a>}>
      {mails.length === 0 && <p className="text-soft">{text("mail.none")}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {mails.map(({ id, kind, state, createdAt, tries }) => (
          <li key={id} className="flex flex-col gap-0.5 border-b border-line pb-3 last:border-0 last:pb-0">
            <span className="flex flex-wrap items-baseline justify-between gap-2">
              <b className="font-[560]">{mailWords(kind)}</b>
              <Tag tone={mailTone[state]}>{text(`mail.states.${state}`)}</Tag>
            </span>
            <span className="text-sm text-soft">{moment(createdAt)}</span>
            {tries.at(-1)?.words && <span className="text-sm break-words text-soft">{tries.at(-1)?.words}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
