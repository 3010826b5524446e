import { CopyButton } from "@/components/ui/copy-button";
import type { ListedMail } from "@/lib/domain/mail/list-user-mails";
import { queueId } from "@/lib/domain/mail/queue-id";
import { languages } from "@/lib/language";
import { currentContext } from "@/lib/web/context";
import { words, wordsIn } from "@/lib/web/locale/words";

/** That a mail was taken, for the person's IT: what they need to find it on their side, in every language of ours. */
export function MailProof({ mail }: { mail: ListedMail }) {
  const text = words("mailLife");
  const shell = words("shell");
  const taken = mail.tries.find(({ accepted }) => accepted);
  if (!taken) return null;
  const id = queueId(taken.words);
  const proof = {
    from: currentContext().mailFrom,
    to: mail.address,
    messageId: mail.messageId,
    server: taken.server,
    time: taken.at.toISOString().slice(0, 19).replace("T", " "),
    words: taken.words,
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
