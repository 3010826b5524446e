import { Note } from "@/components/ui/note";

/** What was done a moment ago; the address can only choose among the sentences of the page. */
export function SavedNote({ notice, sentences }: { notice: unknown; sentences: Record<string, string> }) {
  if (typeof notice !== "string" || !Object.hasOwn(sentences, notice)) return null;
  return (
    <Note tone="good" role="status">
      {sentences[notice]}
    </Note>
  );
}
