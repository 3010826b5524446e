import { ActForm } from "@/components/form/act-form";
import type { ActNeeds } from "@/components/form/proof-fields";
import type { ListEntry } from "@/lib/domain/lists/find-entry";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";
import { removeEntryAction } from "./actions";

/** One who is on the list, and the way off it; `needs` is null where that is not offered. */
export function FoundEntry({ entry, needs }: { entry: ListEntry; needs: ActNeeds | null }) {
  const [text, lists] = [words("adminLists.entries"), words("adminLists")];
  const { id, name, email, customerId, username, line } = entry;
  const [first, ...rest] = [name, email, customerId, username].filter((one) => one !== null);
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3 first:pt-0 last:border-0 [overflow-wrap:anywhere]">
      <b className="font-[560]">{first}</b>
      <span className="text-sm text-soft">
        {[...rest, line === null ? text("byHand") : text("line", { line })].join(" · ")}
      </span>
      {needs && (
        <details>
          <summary className="cursor-pointer text-sm text-accent">{text("remove")}</summary>
          <div className="flex flex-col gap-3 pt-2">
            <p className="text-sm text-soft">{text("removeLead")}</p>
            <ActForm
              action={removeEntryAction}
              hidden={{ entryId: String(id) }}
              needs={needs}
              look="danger"
              slim
              words={actWords(text("removeNow"), lists("working"))}
            />
          </div>
        </details>
      )}
    </li>
  );
}
