import { CopyButton } from "@/components/ui/copy-button";
import type { ListedMail } from "@/lib/domain/mail/list-user-mails";
import { queueId } from "@/lib/domain/mail/queue-id";
import { languages } from "@/lib/language";
import { currentContext } from "@/lib/web/context";
import { words, wordsIn } from "@/lib/web/locale/words";

/**
 * What is known of a mail, and no more, for the person's IT: what they need to find it on their side, in every language of
 * ours. The server that took it is our own, or the mail service: only a report says that theirs has it.
 */
export function MailProof({ mail }: { mail: ListedMail }) {
  const text = words("mailLife");
  const shell = words("shell");
  const known = lastKnown(mail);
  if (!known) return null;
  const taken = mail.tries.find(({ accepted }) => accepted);
  const id = taken ? queueId(taken.words) : null;
  const proof = {
    from: currentContext().mailFrom,
    to: mail.address,
    messageId: mail.messageId,
    how: known.how,
    server: known.server,
    time: known.at.toISOString().slice(0, 19).replace("T", " "),
    words: known.words,
    id: id ?? "",
    numbered: id ? "yes" : "no",
  };
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer">{text("title")}</summary>
      <div className="mt-2 flex flex-col gap-3">
        <p className="text-soft">{text("lead")}</p>
        {id && <p className="break-all">{text("queueId", { id })}</p>}
        {languages.map((language) => {
          const said = wordsIn(language, "mailLife")("text", proof);
          return (
            <div key={language} className="flex flex-col items-start gap-2">
              <p lang={language} className="break-words">
                {said}
              </p>
              <CopyButton text={said} words={{ copy: shell("copy"), copied: shell("copied") }} />
            </div>
          );
        })}
      </div>
    </details>
  );
}

type Known = ListedMail["tries"][number] & { how: "relay" | "service" | "delivered" | "bounced" | "refused" };

/** The last that is known of where a mail is: sent back or delivered, as a service reports; taken, or refused. */
function lastKnown({ tries, byService }: ListedMail): Known | null {
  const reported = (report: "bounced" | "delivered") => {
    const found = tries.find((one) => one.report === report);
    return found && { ...found, how: report };
  };
  const taken = tries.find(({ accepted }) => accepted);
  const refused = tries.find(({ permanent }) => permanent);
  return (
    reported("bounced") ??
    reported("delivered") ??
    (refused && { ...refused, how: "refused" }) ??
    (taken && { ...taken, how: byService ? "service" : "relay" }) ??
    null
  );
}
