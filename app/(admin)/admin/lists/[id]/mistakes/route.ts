import { csvLine } from "@/lib/domain/history/csv-line";
import { readImport, readMistakes } from "@/lib/domain/lists/read-lists";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";

const all = 10_000;

/** The rows of a file that were not imported, as a file that no spreadsheet takes for formulas (T78). */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  await requireAct("lists.see");
  const { services, organization } = currentContext();
  const list = await readImport(services.db, organization.id, rowId((await params).id));
  if (!list) return new Response(null, { status: 404 });
  const text = words("adminLists");
  const rows = await readMistakes(services.db, list, all);
  const lines = rows.map(({ line, mistake, text: row }) => csvLine([String(line), text(`mistakes.${mistake}`), row]));
  return new Response(`\uFEFF${csvLine([text("line"), text("mistake"), text("row")])}${lines.join("")}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": 'attachment; filename="mistakes.csv"',
      "Cache-Control": "no-store",
    },
  });
}
