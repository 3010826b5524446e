import { Card } from "@/components/ui/card";
import { type RiskGroup, sumOf } from "@/lib/domain/tomorrow/read-at-risk";
import { words } from "@/lib/web/locale/words";
import { countWords } from "./count-words";

/** How many there are, and at what each fails: the way down the page. */
export function Summary({ groups }: { groups: readonly RiskGroup[] }) {
  const text = words("adminTomorrow");
  const all = sumOf(groups.map(({ count }) => count));
  return (
    <Card className="flex flex-col gap-3 max-sm:p-4">
      <p className="font-[560]">{text("count", { count: all.number, more: all.atLeast ? "yes" : "no" })}</p>
      <nav aria-label={text("contents")}>
        <ul className="grid grid-cols-1 gap-x-8 text-[0.9375rem] lg:grid-cols-2">
          {groups.map(({ risk, count }) => (
            <li key={risk} className="flex justify-between gap-4 border-b border-line py-1.5">
              <a href={`#${risk}`}>{text(`groups.${risk}.title`)}</a>
              <span className="shrink-0 tabular-nums">{countWords(count)}</span>
            </li>
          ))}
        </ul>
      </nav>
    </Card>
  );
}
