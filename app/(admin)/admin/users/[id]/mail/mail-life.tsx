import type { ReactNode } from "react";
import { Steps } from "@/components/ui/steps";
import { Tag } from "@/components/ui/tag";
import type { ListedMail } from "@/lib/domain/mail/list-user-mails";
import { mailWords } from "@/lib/web/locale/event-words";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { mailTone } from "../mail-state";
import { MailProof } from "./mail-proof";

interface Step {
  at: Date;
  what: string;
  /** What the receiving server said. */
  said?: string;
}

/** A mail from being written to its link being used, each step with its time. */
export function MailLife({ mail, children }: { mail: ListedMail; children?: ReactNode }) {
  const text = words("adminUser");
  return (
    <li className="border-b border-line py-4 first:pt-0 last:border-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b className="font-[560]">{mailWords(mail.kind)}</b>
        <Tag tone={mailTone[mail.state]}>{text(`mail.states.${mail.state}`)}</Tag>
      </p>
      <p className="text-sm break-all text-soft">{text("mail.to", { address: mail.address })}</p>
      <div className="mt-2">
        <Steps steps={stepsOf(mail).map((step) => ({ ...step, time: dateAndTime(step.at) }))} />
      </div>
      {mail.state === "queued" && (
        <p className="mt-1.5 text-sm text-soft">{text("mail.waiting", { until: dateAndTime(mail.expiresAt) })}</p>
      )}
      {children && <div className="mt-2.5 empty:hidden">{children}</div>}
      <MailProof mail={mail} />
    </li>
  );
}

function stepsOf({ createdAt, tries, state, settledAt, link }: ListedMail): Step[] {
  const text = words("adminUser");
  const handed = tries.map(({ at, accepted, permanent, report, server, words: said }) => {
    const key = report ?? (accepted ? "accepted" : permanent ? "refused" : "putOff");
    return { at, what: text(`mail.steps.${key}`, { server, said: said ? "yes" : "no" }), said };
  });
  // The same link may be in another mail: it was not opened out of one that came back.
  const arrived = state === "accepted" || state === "delivered";
  return [
    { at: createdAt, what: text("mail.steps.queued") },
    ...handed,
    ...(state === "expired" && settledAt ? [{ at: settledAt, what: text("mail.steps.expired") }] : []),
    ...(arrived && link?.openedAt ? [{ at: link.openedAt, what: text("mail.steps.opened") }] : []),
    ...(arrived && link?.usedAt ? [{ at: link.usedAt, what: text("mail.steps.used") }] : []),
  ];
}
