import type { ReactNode } from "react";
import { Mark } from "./mark";

interface InsideFrameProps {
  brand: { name: string; hasLogo: boolean };
  places: readonly { href: string; label: string }[];
  /** The path of the page that is shown; its place, or the one that it is below, is marked. */
  here: string;
  /** The navigation's name. */
  label: string;
  wide?: boolean;
  /** What stands at the end of the bar, such as the way out. */
  end?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}

/** What `aria-current` says of a place while the page at `here` is shown. */
function current(href: string, here: string): "page" | "true" | undefined {
  if (href === here) return "page";
  return href !== "/" && here.startsWith(`${href}/`) ? "true" : undefined;
}

/** The pages behind the door: a bar with whose they are and where one can go, and one column. */
export function InsideFrame({ brand, places, here, label, wide, end, footer, children }: InsideFrameProps) {
  const width = wide ? "max-w-5xl" : "max-w-3xl";
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header className="border-b border-line bg-paper">
        <div
          className={`mx-auto grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto_auto] ${width}`}
        >
          <a href={places[0]?.href} className="flex min-w-0 items-center gap-2.5 font-semibold text-ink no-underline">
            <Mark name={brand.name} hasLogo={brand.hasLogo} small />
            <span className="min-w-0 leading-tight break-keep [overflow-wrap:anywhere]">{brand.name}</span>
          </a>
          {end && <div className="sm:order-last">{end}</div>}
          <nav
            aria-label={label}
            className={`-ml-2.5 flex flex-wrap gap-x-1 max-sm:col-span-2 ${end ? "" : "sm:-mr-2.5"}`}
          >
            {places.map(({ href, label: name }) => (
              <a
                key={href}
                href={href}
                aria-current={current(href, here)}
                className="rounded-md px-2.5 py-2 text-[0.9375rem] whitespace-nowrap text-soft no-underline hover:bg-accent-soft hover:text-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
              >
                {name}
              </a>
            ))}
          </nav>
        </div>
      </header>
      <main className={`mx-auto flex w-full min-w-0 flex-col gap-6 px-4 py-8 ${width}`}>{children}</main>
      {footer}
    </div>
  );
}
