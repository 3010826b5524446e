import { mostWords } from "@/lib/domain/parse-words";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { WordsForm } from "./[id]/words-form";
import { closeFoldedAction } from "./actions";

/** The end of all that lie folded together: with one reason, which their senders read. */
export function FoldCard({ under, count }: { under: string; count: number }) {
  const text = words("adminRequests");
  const shownAt = String(currentContext().services.clock.now().getTime());
  return (
    <WordsForm
      action={closeFoldedAction}
      hidden={{ under, shownAt }}
      card={{ title: text("fold.title", { count }), lead: text("fold.lead") }}
      value={text("fold.words")}
      rows={4}
      most={mostWords}
      buttons={[{ label: text("fold.close", { count }), look: "primary" }]}
      words={{ label: text("fold.text"), pending: text("closing"), unsent: text("meanwhile.unsent") }}
    />
  );
}
