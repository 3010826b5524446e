import type { ReactNode } from "react";
import { Mark } from "./mark";

interface InsideFrameProps {
  brand: { name: string; hasLogo: boolean };
  places: readonly { href: string; label: string }[];
  /** The navigation's name. */
  label: string;
  wide?: boolean;
  /** What stands at the end of the bar, such as the way out. */
  end?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}

/** The pages behind the door: a bar with whose they are and where one can go, and one column. */
export function InsideFrame({ brand, places, label, wide, end, footer, children }: InsideFrameProps) {
  const width = wide ? "max-w-5xl" : "max-w-3xl";
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header className="border-b border-line bg-paper">
        <div className={`mx-auto flex w-full flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 ${width}`}>
          <a
            href={places[0]?.href}
            className="mr-auto flex min-w-0 items-center gap-2.5 font-semibold text-ink no-underline"
          >
            <Mark name={brand.name} hasLogo={brand.hasLogo} small />
            <span className="min-w-0 truncate">{brand.name}</span>
          </a>
          <nav aria-label={label} className="-ml-2.5 flex flex-wrap items-center gap-1 max-sm:order-last max-sm:w-full">
            {places.map(({ href, label: name }) => (
              <a
                key={href}
                href={href}
                className="rounded-md px-2.5 py-2 text-[0.9375rem] whitespace-nowrap text-soft no-underline hover:bg-accent-soft hover:text-accent"
              >
                {name}
              </a>
            ))}
          </nav>
          {end}
        </div>
      </header>
      <main className={`mx-auto flex w-full min-w-0 flex-col gap-6 px-4 py-8 ${width}`}>{children}</main>
      {footer}
    </div>
  );
}
