import { dayName } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { type CountedDay, parts } from "./counted-day";

const refusals = parts.filter((part) => part !== "succeeded");

/** The numbers of the picture, the youngest day first. The reasons stand in one cell, so that it fits a telephone. */
export function DayTable({ days }: { days: readonly CountedDay[] }) {
  const today = words("adminToday");
  const reasons = (day: CountedDay) =>
    refusals.filter((part) => day[part] > 0).map((part) => `${today(`legend.${part}`)} ${day[part]}`);
  return (
    <details>
      <summary className="cursor-pointer text-sm text-soft">{today("asTable")}</summary>
      <table className="mt-3 w-full text-right text-sm tabular-nums">
        <thead>
          <tr className="border-b border-line text-soft">
            <th scope="col" className="py-2 pr-2 text-left sm:pr-3 font-normal">
              {today("day")}
            </th>
            <th scope="col" className="px-2 py-2 font-normal whitespace-nowrap sm:px-3">
              {today("succeeded")}
            </th>
            <th scope="col" className="px-2 py-2 font-normal whitespace-nowrap sm:px-3">
              {today("refused")}
            </th>
            <th scope="col" className="py-2 pl-2 text-left sm:pl-3 font-normal">
              {today("reasons")}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.day} className="border-b border-line align-baseline last:border-0">
              <th scope="row" className="py-1.5 pr-2 text-left font-normal whitespace-nowrap sm:pr-3">
                {dayName(day.day)}
              </th>
              <td className="px-2 py-1.5 font-medium sm:px-3">{day.succeeded}</td>
              <td className="px-2 py-1.5 font-medium sm:px-3">{day.all}</td>
              <td className="py-1.5 pl-2 text-left text-soft [overflow-wrap:anywhere] sm:pl-3">
                {reasons(day).map((reason, place) => (
                  <span key={reason}>
                    {place > 0 && " · "}
                    <span className="inline-block">{reason}</span>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
