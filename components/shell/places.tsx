import type { AdminPlace } from "./admin-frame";

/** Where one can go; the place that is shown is marked. */
export const Places = ({ places, current }: { places: readonly AdminPlace[]; current?: string }) =>
  places.map(({ href, label, count }) => (
    <a
      key={href}
      href={href}
      aria-current={href === current ? "page" : undefined}
      className="rounded-[7px] px-3 py-2 text-[0.9375rem] whitespace-nowrap text-soft no-underline hover:bg-accent-soft hover:text-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
    >
      {label}
      {count && <Count {...count} />}
    </a>
  ));

/** How much waits at a place, as a number for the eye and in words for the ear. */
const Count = ({ number, words }: NonNullable<AdminPlace["count"]>) => (
  <>
    {" "}
    <span
      aria-hidden="true"
      className="float-right ml-2 rounded-full bg-wait-soft px-2 text-[0.8125rem] leading-6 font-medium text-wait tabular-nums"
    >
      {number > 999 ? "999+" : number}
    </span>
    <span className="sr-only">{words}</span>
  </>
);
