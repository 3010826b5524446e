import type { MailboxMessage } from "@/lib/domain/mail/mailbox-message";
import { routes } from "@/lib/routes";
import { dateAndTime, shortMoment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

interface MailListProps {
  mails: readonly MailboxMessage[];
  /** The id of the one that is read. */
  read: string;
  className: string;
}

/** All mails, newest first. */
export function MailList({ mails, read, className }: MailListProps) {
  return (
    <nav aria-label={words("mailbox")("title")} className={className}>
      <ul className="overflow-hidden rounded-box border border-line bg-paper shadow-paper">
        {mails.map(({ id, at, to, subject }) => (
          <li key={id} className="border-b border-line last:border-0">
            <a
              href={`${routes.mailbox}?id=${id}`}
              aria-current={id === read ? "true" : undefined}
              className="block px-4 py-3 text-ink no-underline hover:bg-accent-soft md:aria-[current]:bg-accent-soft"
            >
              <span className="flex items-baseline justify-between gap-3 text-[0.8125rem] text-soft">
                <span className="min-w-0 truncate">{to}</span>
                <time dateTime={at} title={dateAndTime(new Date(at))} className="shrink-0 tabular-nums">
                  {shortMoment(new Date(at))}
                </time>
              </span>
              <span className="line-clamp-2 text-[0.9375rem] font-[560]">{subject}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
