import { Note } from "@/components/ui/note";
import { causesOf } from "@/lib/domain/status/read-status";
import { routes } from "@/lib/routes";
import { currentStatus } from "@/lib/web/current-status";
import { words } from "@/lib/web/locale/words";
import { causeWords } from "../cause-words";
import { Whom } from "./ask";

/** What an administrator tells everybody, and what stops many just now: where it bites, with whom to ask. */
export async function StatusNote() {
  const now = await currentStatus();
  const { notice } = now;
  const causes = causesOf(now);
  const status = words("status");
  return (
    <>
      {notice && <Note className="whitespace-pre-line [overflow-wrap:anywhere]">{notice.text}</Note>}
      {causes.length > 0 && (
        <Note tone="wait" className="flex flex-col gap-1.5">
          {causes.map((cause) => (
            <p key={cause.code}>{causeWords(cause, "short")}</p>
          ))}
          <p className="text-sm">
            {status.rich("urgent", { whom: () => <Whom /> })} <a href={routes.status}>{status("title")}</a>
          </p>
        </Note>
      )}
    </>
  );
}
