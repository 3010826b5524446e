import { StatusDot } from "@/components/ui/status-dot";
import type { PartStatus } from "@/lib/domain/status/read-status";
import { words } from "@/lib/web/locale/words";
import { causeWords } from "./cause-words";

/** Each thing that a person needs to get in: whether it works, and what that means for them. */
export function StatusList({ parts }: { parts: readonly PartStatus[] }) {
  const status = words("status");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {parts.map(({ part, causes }) => (
        <li key={part} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-base">{status(part)}</h2>
            <span className="flex items-center gap-2 text-[0.9375rem]">
              <StatusDot works={causes.length === 0} />
              {causes[0] ? causeWords(causes[0], "state") : status("works")}
            </span>
          </div>
          {causes.length === 0 && (
            <p className="text-sm text-soft">{status(part === "mail" ? "mailWorks" : "signInWorks")}</p>
          )}
          {causes.map((cause) => (
            <p key={cause.code} className="text-sm text-soft">
              {causeWords(cause, "person")}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
