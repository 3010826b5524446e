import type { ReactNode } from "react";

/** Names and values, one pair a line. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(5rem,auto)_minmax(60%,1fr)] sm:grid-cols-[minmax(8rem,auto)_1fr] gap-x-5 gap-y-2 max-[399px]:grid-cols-1 max-[399px]:gap-y-0 max-[399px]:[&_dd]:mb-2 text-[0.9375rem] tabular-nums">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
