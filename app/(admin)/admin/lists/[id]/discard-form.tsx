import { ActForm } from "@/components/form/act-form";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { discardListAction } from "../actions";

/** Throws a list away before it came into force. */
export function DiscardForm({ listId }: { listId: string }) {
  const text = words("adminLists");
  return (
    <ActForm
      action={discardListAction}
      hidden={{ listId }}
      needs={{ proof: false, comment: "no" }}
      look="plain"
      slim
      words={actWords(text("discard"), text("working"))}
    />
  );
}
