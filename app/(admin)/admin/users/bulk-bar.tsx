import { Button } from "@/components/ui/button";
import type { BulkAct } from "@/lib/domain/bulk/bulk-act";
import type { UserPage } from "@/lib/domain/users/user-page";
import { words } from "@/lib/web/locale/words";
import { ChosenLabel } from "./choosing-form";

/** Stands for the number of those that are ticked, which only the browser knows. */
const sign = "#";

/**
 * What can be done to several at once: to those that are ticked, or to all that the list holds. The next page asks. It
 * stays in sight once somebody is ticked.
 */
export function BulkBar({ count, acts }: { count: UserPage["count"]; acts: readonly BulkAct[] }) {
  const text = words("adminUsers");
  return (
    <fieldset className="top-0 z-10 flex flex-wrap items-center gap-2 rounded-field py-1 group-has-[[name=id]:checked]/list:sticky group-has-[[name=id]:checked]/list:bg-accent-soft group-has-[[name=id]:checked]/list:p-2">
      <legend className="sr-only">{text("bulk.title")}</legend>
      <select
        name="act"
        aria-label={text("bulk.act")}
        className="input min-h-9! appearance-auto py-1 text-sm! sm:w-auto!"
      >
        {acts.map((act) => (
          <option key={act} value={act}>
            {text(`bulk.acts.${act}`)}
          </option>
        ))}
      </select>
      <Button slim className="max-sm:grow">
        <ChosenLabel none={text("bulk.ticked")} some={text("bulk.tickedCount", { count: sign })} sign={sign} />
      </Button>
      <Button
        slim
        look="quiet"
        name="all"
        value="yes"
        className="max-sm:grow max-sm:group-has-[[name=id]:checked]/list:hidden"
      >
        {text(count.atLeast ? "bulk.allMore" : "bulk.all", { count: count.number })}
      </Button>
    </fieldset>
  );
}
