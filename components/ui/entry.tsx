import type { ReactNode } from "react";

/** One line of a list: what it is, its details, and an act at its end. */
export function Entry({ title, details, act }: { title: ReactNode; details: readonly string[]; act?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3.5 first:pt-0 last:border-0 last:pb-0">
      <div className="min-w-0 grow basis-60">
        <p className="flex flex-wrap items-center gap-2 font-[560]">{title}</p>
        <p className="text-sm text-soft tabular-nums">
          {details.map((detail) => (
            <span key={detail} className="mr-3 inline-block">
              {detail}
            </span>
          ))}
        </p>
      </div>
      {act}
    </li>
  );
}
