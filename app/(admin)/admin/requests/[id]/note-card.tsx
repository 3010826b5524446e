import { mostWords } from "@/lib/domain/parse-words";
import { words } from "@/lib/web/locale/words";
import { noteAction } from "./actions";
import { type CasePage, shownCase } from "./case-page";
import { WordsForm } from "./words-form";

/** What colleagues should know. */
export function NoteCard({ read }: CasePage) {
  const text = words("adminRequests");
  return (
    <WordsForm
      action={noteAction}
      hidden={shownCase(read)}
      card={{ title: text("note"), lead: text("noteLead") }}
      value=""
      rows={2}
      most={mostWords}
      buttons={[{ label: text("saveNote") }]}
      words={{ label: text("noteText"), pending: text("saving"), unsent: text("meanwhile.unsent") }}
    />
  );
}
