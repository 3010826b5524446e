import { Icon } from "@/components/ui/icon";
import type { CaseTab } from "@/lib/domain/cases/list-cases";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";

/** Nothing is here, and what would be. */
export function EmptyQueue({ tab }: { tab: CaseTab }) {
  const text = words("adminRequests");
  return (
    <div className="flex items-start gap-3.5 py-2">
      <Icon name="check" className="mt-0.5 size-[22px] text-good" />
      <div className="flex flex-col gap-1">
        <h2>{text(`empty.${tab}`)}</h2>
        <p className="text-sm text-soft">{text(`emptyWords.${tab}`)}</p>
        {tab !== "open" && (
          <p className="text-sm">
            <a href={routes.adminRequests}>{text("toOpen")}</a>
          </p>
        )}
      </div>
    </div>
  );
}
