import type { Missing } from "../lists/why-missing";
import { at, type Sentence, sentence } from "./sentence";

/** What is known of why somebody is not on the list: their row had a mistake, or somebody on it looks like them; else since when. */
export function tellMissing({ list, since, badRow, nearest }: Missing): Sentence[] {
  const told = [
    sentence("missing.list", {
      file: list.fileName,
      at: at(list.inForceAt),
      left: since && since >= list.inForceAt ? "here" : since ? "before" : "never",
      since: since ? at(since) : "",
    }),
  ];
  if (badRow) told.push(sentence(`missing.rows.${badRow.mistake}`, { line: badRow.line, file: list.fileName }));
  if (nearest)
    told.push(
      sentence("missing.nearest", {
        name: nearest.name ?? "",
        named: nearest.name ? "yes" : "no",
        address: nearest.email ?? "",
        addressed: nearest.email ? "yes" : "no",
        number: nearest.customerId ?? "",
        numbered: nearest.customerId ? "yes" : "no",
      }),
    );
  return told;
}
