import { Section } from "@/components/admin/section";
import { Facts } from "@/components/ui/facts";
import { fileColumns } from "@/lib/domain/lists/mapping";
import type { ListedImport } from "@/lib/domain/lists/read-lists";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { ColumnsForm } from "./columns-form";

/** Which column of the file is which of ours; while nobody decided, to be said otherwise. */
export function ColumnsSection({ list, may }: { list: ListedImport; may: boolean }) {
  const text = words("adminLists");
  const { headings, mapping } = list;
  const headingOf = (place: number) => headings[place] || text("columnNumber", { number: place + 1 });
  const known = fileColumns.flatMap((column) => {
    const place = mapping[column];
    return place === undefined ? [] : [[text(`columns.${column}`), headingOf(place)] as const];
  });
  return (
    <Section title={text("columnsTitle")} lead={text("columnsLead")}>
      {may ? (
        <ColumnsForm
          listId={list.id}
          columns={fileColumns.map((column) => ({
            name: column,
            label: text(`columns.${column}`),
            value: String(mapping[column] ?? ""),
          }))}
          options={[
            { value: "", label: text("noColumn") },
            ...headings.map((_, place) => ({ value: String(place), label: headingOf(place) })),
          ]}
          words={actWords(text("readAgain"), text("working"))}
        />
      ) : (
        <Facts facts={known} />
      )}
    </Section>
  );
}
