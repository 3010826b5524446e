import type { AdminPlace } from "./admin-frame";

/** Where one can go; the place that is shown is marked. */
export const Places = ({ places, current }: { places: readonly AdminPlace[]; current?: string }) =>
  places.map(({ href, label }) => (
    <a
      key={href}
      href={href}
      aria-current={href === current ? "page" : undefined}
      className="rounded-[7px] px-3 py-2 text-[0.9375rem] whitespace-nowrap text-soft no-underline hover:bg-accent-soft hover:text-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
    >
      {label}
    </a>
  ));
