import type { BulkReport } from "@/lib/domain/bulk/read-bulk";
import { words } from "@/lib/web/locale/words";

/** How far it is; when it is over, what came of it. */
export function Progress({ report: { total, done, skipped, finishedAt } }: { report: BulkReport }) {
  const text = words("adminUsers");
  const seen = done + skipped;
  const label = finishedAt ? text("bulk.finished") : text("bulk.running", { done: seen, total });
  return (
    <div className="flex flex-col gap-3">
      <p id="bulk-progress" role="status" className="font-[560]">
        {label}
      </p>
      {!finishedAt && (
        <progress
          aria-labelledby="bulk-progress"
          value={seen}
          max={Math.max(total, seen, 1)}
          className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        />
      )}
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem] tabular-nums">
        <li>{text("bulk.done", { count: done })}</li>
        <li>{text("bulk.skipped", { count: skipped })}</li>
        {finishedAt && seen < total && <li>{text("bulk.missed", { count: total - seen })}</li>}
      </ul>
    </div>
  );
}
