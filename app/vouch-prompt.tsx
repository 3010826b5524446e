import { Note } from "@/components/ui/note";
import { listVouches } from "@/lib/domain/callers/list-vouches";
import { routes } from "@/lib/routes";
import { currentContext, currentPath } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";

/** Above every page of somebody who is asked about a caller: the way to the question. */
export async function VouchPrompt() {
  if (currentPath() === routes.accountVouch) return null;
  const { length: count } = await listVouches(currentContext().services, await currentVisit());
  if (count === 0) return null;
  const text = words("vouch");
  return (
    <Note tone="wait" className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      {text("prompt", { count })} <a href={routes.accountVouch}>{text("answer")}</a>
    </Note>
  );
}
