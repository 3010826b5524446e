import { Button } from "@/components/ui/button";
import { bulkActs } from "@/lib/domain/bulk/bulk-act";
import type { UserPage } from "@/lib/domain/users/user-page";
import { words } from "@/lib/web/locale/words";

/** What can be done to several at once: to those that are ticked, or to all that the list holds. The next page asks. */
export function BulkBar({ count }: { count: UserPage["count"] }) {
  const text = words("adminUsers");
  return (
    <fieldset className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
      <legend className="sr-only">{text("bulk.title")}</legend>
      <select
        name="act"
        aria-label={text("bulk.act")}
        className="input min-h-9 appearance-auto py-1 text-sm sm:w-auto!"
      >
        {bulkActs.map((act) => (
          <option key={act} value={act}>
            {text(`bulk.acts.${act}`)}
          </option>
        ))}
      </select>
      <Button slim className="max-sm:grow">
        {text("bulk.ticked")}
      </Button>
      <Button slim name="all" value="yes" className="max-sm:grow">
        {text(count.atLeast ? "bulk.allMore" : "bulk.all", { count: count.number })}
      </Button>
    </fieldset>
  );
}
