import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { SignInDay } from "@/lib/domain/overview/sign-in-days";
import { dayName } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { type CountedDay, countedDay, parts } from "./counted-day";
import { DayTable } from "./day-table";

const colors: Record<(typeof parts)[number], { fill: string; dot: string }> = {
  succeeded: { fill: "fill-accent", dot: "bg-accent" },
  wrongPassword: { fill: "fill-bad", dot: "bg-bad" },
  unknownAccount: { fill: "fill-bad/50", dot: "bg-bad/50" },
  locked: { fill: "fill-wait", dot: "bg-wait" },
  other: { fill: "fill-edge", dot: "bg-edge" },
};

const height = 120;
const wide = { bar: 14, step: 19 };

const allOf = (day: CountedDay) => day.succeeded + day.all;

/** Sign-ins and refusals a day as stacked bars, drawn by the server, with the same numbers as a table. */
export function DayChart({ days: all }: { days: readonly SignInDay[] }) {
  const days: CountedDay[] = all.map(countedDay);
  const today = words("adminToday");
  const sum = (value: (day: CountedDay) => number) => days.reduce((total, day) => total + value(day), 0);
  const tallest = days.toSorted((one, other) => allOf(other) - allOf(one))[0];
  const most = Math.max(1, tallest ? allOf(tallest) : 0);
  const last = days.at(-1);
  const b = (chunks: ReactNode) => <b className="font-semibold text-ink">{chunks}</b>;
  const totals = { succeeded: sum((day) => day.succeeded), refused: sum((day) => day.all), count: days.length };
  return (
    <Card className="flex min-w-0 flex-col gap-4 max-sm:p-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2>{today("chart", { count: days.length })}</h2>
        <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-[0.8125rem] text-soft">
          {parts
            .filter((part) => days.some((day) => day[part] > 0))
            .map((part) => (
              <li key={part} className="flex items-center gap-1.5">
                <span className={`size-2 rounded-full ${colors[part].dot}`} aria-hidden="true" />
                {today(`legend.${part}`)}
              </li>
            ))}
        </ul>
      </header>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-[0.8125rem] text-soft tabular-nums">
        <p aria-hidden="true" className="flex flex-col justify-between text-right leading-none">
          <span>{most}</span>
          <span>0</span>
        </p>
        <svg
          viewBox={`0 0 ${days.length * wide.step - (wide.step - wide.bar)} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={today("chartSummary", totals)}
          className="h-36 w-full border-y border-line"
        >
          {days.map((day, place) => (
            <Bar key={day.day} day={day} x={place * wide.step} most={most} />
          ))}
        </svg>
        <p aria-hidden="true" className="col-start-2 mt-1.5 flex">
          {days
            .filter((_, place) => place % 7 === 0 && place + 7 <= days.length)
            .map(({ day }) => (
              <span key={day} className="min-w-0 grow basis-0 whitespace-nowrap last:grow-[1.29] max-sm:even:invisible">
                {dayName(day)}
              </span>
            ))}
        </p>
      </div>
      {tallest && last && (
        <p className="flex flex-wrap justify-between gap-x-4 text-[0.8125rem] text-soft tabular-nums">
          <span>{today.rich("most", { all: allOf(tallest), day: dayName(tallest.day), b })}</span>
          <span>{today.rich("today", { succeeded: last.succeeded, refused: last.all, b })}</span>
        </p>
      )}
      <DayTable days={days} />
    </Card>
  );
}

function Bar({ day, x, most }: { day: CountedDay; x: number; most: number }) {
  const facts = { day: dayName(day.day), succeeded: day.succeeded, refused: day.all };
  let ground = height;
  return (
    <g>
      <title>{words("adminToday")("bar", facts)}</title>
      <rect x={x} y={0} width={wide.bar} height={height} className="fill-transparent" />
      {parts.map((part) => {
        const tall = Math.round((day[part] / most) * height * 100) / 100;
        ground -= tall;
        return tall > 0 ? (
          <rect key={part} x={x} y={ground} width={wide.bar} height={tall} className={colors[part].fill} />
        ) : null;
      })}
    </g>
  );
}
