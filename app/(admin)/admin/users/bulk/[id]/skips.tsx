import type { BulkReport } from "@/lib/domain/bulk/read-bulk";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { administratorSentence } from "@/lib/web/refusal-sentence";

/** Who was left alone, under the reason and the number whom it stopped. */
export function Skips({ report: { skips, reasons } }: { report: BulkReport }) {
  const text = words("adminUsers");
  return reasons.map(({ code, count }) => {
    const these = skips.filter((skip) => skip.code === code);
    return (
      <div key={code} className="flex flex-col gap-1.5">
        <h3 className="font-[560]">
          {text("bulk.count", { count })}: {reason(code)}
        </h3>
        <ul className="columns-1 gap-6 text-[0.9375rem] sm:columns-2 lg:columns-3">
          {these.map(({ userId, name, username }) => (
            <li key={userId} className="py-0.5">
              {name ? <a href={routes.adminUser(userId)}>{name}</a> : text("bulk.removed")}{" "}
              <span className="text-soft">{username}</span>
            </li>
          ))}
        </ul>
        {these.length < count && (
          <p className="text-[0.9375rem] text-soft">{text("bulk.others", { count: count - these.length })}</p>
        )}
      </div>
    );
  });
}

/** One sentence for all of them, so that it names nobody. */
function reason(code: BulkReport["skips"][number]["code"]): string {
  const text = words("adminUsers");
  return administratorSentence({
    code,
    facts: { username: text("bulk.somebody"), field: "", until: text("bulk.later") },
  });
}
