import { Section } from "@/components/admin/section";
import type { stopsOf } from "@/lib/domain/overview/stops";
import { words } from "@/lib/web/locale/words";

/** Where sign-ins were stopped, in the order in which one is checked, with a bar for how often. */
export function StopsTable({ stops, days }: { stops: ReturnType<typeof stopsOf>; days: number }) {
  const today = words("adminToday");
  const met = stops.filter(({ all }) => all > 0);
  if (met.length === 0)
    return (
      <Section title={today("stops")}>
        <p className="text-soft">{today("stopsNone", { count: days })}</p>
      </Section>
    );
  const most = Math.max(...met.map(({ all }) => all));
  return (
    <Section title={today("stops")} lead={today("stopsLead")}>
      <table className="w-full text-[0.9375rem] tabular-nums">
        <thead>
          <tr className="text-[0.8125rem] text-soft">
            <th scope="col" className="pb-2 text-left font-normal">
              {today("stop")}
            </th>
            <th scope="col" className="pb-2 pl-3 text-right font-normal whitespace-nowrap">
              {today("todayColumn")}
            </th>
            <th scope="col" className="pb-2 pl-3 text-right font-normal whitespace-nowrap">
              {today("daysColumn", { count: days })}
            </th>
          </tr>
        </thead>
        <tbody>
          {met.map(({ stop, today: now, all }) => (
            <tr key={stop} className="border-t border-line">
              <th scope="row" className="py-2.5 text-left font-normal">
                {today(`stopNames.${stop}`)}
                <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" className="mt-1.5 h-1 w-full">
                  <rect width={Math.max(1, (all / most) * 100)} height="2" className="fill-bad/70" />
                </svg>
              </th>
              <td className={`pl-3 text-right ${now > 0 ? "font-semibold" : "text-soft"}`}>{now}</td>
              <td className="pl-3 text-right text-soft">{all}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
