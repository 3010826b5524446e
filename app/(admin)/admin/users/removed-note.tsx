import { Note } from "@/components/ui/note";
import { words } from "@/lib/web/locale/words";
import { readRemovedName } from "@/lib/web/removed-name";

/** Somebody was removed a moment ago: who, as long as the browser knows. */
export function RemovedNote() {
  const text = words("adminUsers");
  const name = readRemovedName();
  return (
    <Note tone="good" role="status">
      {name ? text("removed", { name }) : text("removedSomebody")}
    </Note>
  );
}
