import { Note } from "@/components/ui/note";
import { shownCode } from "@/lib/domain/callers/shown-code";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";

/** Above every page of somebody whom an administrator has on the telephone and asked for a code: the way to it. */
export async function CodePrompt() {
  const shown = await shownCode(currentContext().services, await currentVisit());
  if (!shown) return null;
  const text = words("callerCode");
  return (
    <Note tone="wait" role="status" className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      {text("prompt", { by: shown.by })} <a href={routes.callerCode}>{text("show")}</a>
    </Note>
  );
}
