import type { ReactNode } from "react";

/** Names and values, one pair a line; below each other on a narrow telephone. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[fit-content(50%)_1fr] gap-x-6 text-[0.9375rem] tabular-nums max-[399px]:grid-cols-1">
      {facts.map(([name, value]) => (
        <div
          key={name}
          className="col-span-full grid grid-cols-subgrid border-b border-line py-2 first:pt-0 last:border-0 last:pb-0"
        >
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
