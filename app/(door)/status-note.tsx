import { Note } from "@/components/ui/note";
import { routes } from "@/lib/routes";
import { currentStatus } from "@/lib/web/current-status";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** What an administrator tells everybody, and that mail is late: where it bites, before anybody waits for one. */
export async function StatusNote() {
  const { parts, notice } = await currentStatus();
  const late = parts.find(({ part }) => part === "mail")?.late ?? null;
  const status = words("status");
  return (
    <>
      {notice && <Note className="whitespace-pre-line [overflow-wrap:anywhere]">{notice.text}</Note>}
      {late && (
        <Note tone="wait">
          {status("mailLateShort", { since: moment(late) })} <a href={routes.status}>{status("title")}</a>
        </Note>
      )}
    </>
  );
}
