import { redirect } from "next/navigation";
import { type ExportFormat, exportFormats } from "@/lib/domain/history/event-line";
import { type Export, exportEvents } from "@/lib/domain/history/export-events";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { signInFirst } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";
import { askedFilter, withFilter } from "../asked-filter";

const types: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/x-ndjson; charset=utf-8",
};

const isFormat = (word: string | null): word is ExportFormat =>
  (exportFormats as readonly (string | null)[]).includes(word);

/**
 * What the address asks of the audit, as a file; in portions, so that a long history needs no more memory than a short
 * one. Only a page of ours, or whoever types the address, starts it: a link of elsewhere would write an export into
 * history that nobody wanted (T56).
 */
export async function GET(): Promise<Response> {
  const { services, organization, request } = currentContext();
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return new Response(null, { status: 403 });
  await requireAct("audit.export");
  const { searchParams } = new URL(request.url ?? "/", "http://here");
  const asked = searchParams.get("format");
  const format = isFormat(asked) ? asked : "csv";
  const { shown, filter } = askedFilter(Object.fromEntries(searchParams), organization.timeZone);
  const result = await exportEvents(services, await currentVisit(), { format, filter });
  if (!result.ok)
    redirect(
      result.refusal.code === "proof-needed" ? withFilter(routes.adminAuditProof, shown, { format }) : signInFirst(),
    );
  const day = services.clock.now().toISOString().slice(0, 10);
  return new Response(streamOf(result.value), {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="audit-${organization.number}-${day}.${format}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** Reads the next portion when the last one is on its way, and no more when nobody takes it. */
function streamOf(parts: Export): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (!done) controller.enqueue(encoder.encode(value));
      else if (value) controller.close();
      // Nobody takes a part for the whole: the download fails instead of ending.
      else controller.error(new Error("whoever asked for this export may not have the rest of it"));
    },
    async cancel() {
      await parts.return(false);
    },
  });
}
