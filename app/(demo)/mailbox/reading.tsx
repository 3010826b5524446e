import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import type { MailboxMessage } from "@/lib/domain/mail/mailbox-message";
import { routes } from "@/lib/routes";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { MailFrame } from "./mail-frame";

const tab =
  "border-b-2 border-transparent px-1 py-2 text-sm text-soft no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent";

/** One mail. Its page is shut in a frame that may open links and nothing else. */
export function Reading({ mail, asText, className }: { mail: MailboxMessage; asText: boolean; className: string }) {
  const mailbox = words("mailbox");
  const here = `${routes.mailbox}?id=${mail.id}`;
  return (
    <div className={`flex min-w-0 flex-col gap-4 ${className}`}>
      <div className="md:hidden">
        <ButtonLink look="quiet" slim href={routes.mailbox} className="-ml-3">
          ‹ {mailbox("back")}
        </ButtonLink>
      </div>
      <Card className="flex flex-col gap-4">
        <h2 className="text-xl [overflow-wrap:anywhere]">{mail.subject}</h2>
        <Facts
          facts={[
            [mailbox("from"), mail.from],
            [mailbox("to"), mail.to],
            [mailbox("at"), dateAndTime(new Date(mail.at))],
          ]}
        />
        {mail.links.length > 0 && (
          <section className="flex flex-col gap-1 rounded-field bg-accent-soft px-3.5 py-3">
            <h3 className="text-sm font-[560]">{mailbox("links")}</h3>
            {mail.links.map((link) => (
              <a key={link} href={link} className="text-sm break-all text-accent underline underline-offset-3">
                {link}
              </a>
            ))}
          </section>
        )}
        <nav aria-label={mailbox("message")} className="flex gap-4 border-b border-line">
          <a href={here} aria-current={asText ? undefined : "page"} className={tab}>
            {mailbox("asPage")}
          </a>
          <a href={`${here}&show=text`} aria-current={asText ? "page" : undefined} className={tab}>
            {mailbox("asText")}
          </a>
        </nav>
        {asText ? (
          <pre className="font-sans text-[0.9375rem] whitespace-pre-wrap [overflow-wrap:anywhere]">{mail.text}</pre>
        ) : (
          <MailFrame title={mail.subject} src={routes.mailboxMessage(mail.id)} />
        )}
      </Card>
    </div>
  );
}
