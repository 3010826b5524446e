import { Entry } from "@/components/ui/entry";
import { Tag } from "@/components/ui/tag";
import type { ListedImport } from "@/lib/domain/lists/read-lists";
import { routes } from "@/lib/routes";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** In what color the state of an import is said. */
export const stateTone = {
  reading: "plain",
  held: "wait",
  inForce: "good",
  failed: "bad",
  discarded: "off",
  replaced: "off",
} as const satisfies Record<ListedImport["state"], string>;

/** One import in a line: which, when and by whom, how many rows, what came of it. */
export function ImportEntry({ list }: { list: ListedImport }) {
  const text = words("adminLists");
  const { id, fileName, state, createdAt, author, rows, badRows, failure } = list;
  return (
    <Entry
      title={
        <>
          <a href={routes.adminList(id)}>{fileName}</a>
          <Tag tone={stateTone[state]}>{text(`states.${state}`)}</Tag>
        </>
      }
      details={[
        text("brought", { at: moment(createdAt), name: author ?? text("somebody") }),
        failure ? text(`failures.${failure}`) : text("rows", { count: rows, bad: badRows }),
      ]}
    />
  );
}
