import { dayName } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { type CountedDay, parts } from "./day-chart";

/** The numbers of the picture, the youngest day first. */
export function DayTable({ days }: { days: readonly CountedDay[] }) {
  const today = words("adminToday");
  const refusals = parts.filter((part) => part !== "succeeded");
  return (
    <details>
      <summary className="cursor-pointer text-sm text-soft">{today("asTable")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={today("asTable")} tabIndex={0} className="mt-3 overflow-x-auto">
        <table className="w-full text-right text-sm tabular-nums">
          <thead>
            <tr className="border-b border-line text-soft">
              <th scope="col" className="py-2 pr-3 text-left font-normal">
                {today("day")}
              </th>
              {["succeeded" as const, "refused" as const].map((name) => (
                <th key={name} scope="col" className="px-3 py-2 font-normal">
                  {today(name)}
                </th>
              ))}
              {refusals.map((part) => (
                <th key={part} scope="col" className="px-3 py-2 font-normal">
                  {today(`legend.${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day} className="border-b border-line last:border-0">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap">
                  {dayName(day.day)}
                </th>
                {[day.succeeded, day.all].map((count, place) => (
                  <td key={place === 0 ? "succeeded" : "refused"} className="px-3 py-1.5 font-medium">
                    {count}
                  </td>
                ))}
                {refusals.map((part) => (
                  <td key={part} className="px-3 py-1.5">
                    {day[part]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
