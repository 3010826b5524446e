import type { ReactNode } from "react";
import { Mark } from "./mark";
import { Places } from "./places";
import { PlacesMenu } from "./places-menu";
import { contentId, SkipLink } from "./skip-link";

export interface AdminPlace {
  href: string;
  label: string;
  /** How much waits there, and the same in words for whoever hears the page. */
  count?: { number: number; words: string };
}

interface AdminFrameProps {
  brand: { name: string; hasLogo: boolean };
  places: readonly AdminPlace[];
  /** The path of the page that is shown; its place, or the one that it is below, is marked. */
  here: string;
  /** The navigation's name. */
  label: string;
  /** The words of the way past it. */
  skip: string;
  person: { name: string; rank: string; account: string; href: string };
  end: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}

/** The place that is shown: the longest one that the path is at or below; all are below the first, which is none of theirs. */
const currentOf = (places: readonly AdminPlace[], here: string) =>
  places
    .map(({ href }) => href)
    .filter((href) => href === here || (href !== places[0]?.href && here.startsWith(`${href}/`)))
    .sort((one, other) => other.length - one.length)[0];

/** The administrators' area: where one can go at the side, on a telephone above; who one is; and one wide column. */
export function AdminFrame({ brand, places, here, label, skip, person, end, footer, children }: AdminFrameProps) {
  const current = currentOf(places, here);
  return (
    <div className="grid min-h-dvh grid-cols-1 max-lg:grid-rows-[auto_1fr] lg:grid-cols-[224px_minmax(0,1fr)]">
      <SkipLink>{skip}</SkipLink>
      <header className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] border-line max-lg:border-b lg:sticky lg:top-0 lg:h-dvh lg:grid-cols-1 lg:grid-rows-[auto_1fr_auto] lg:border-r">
        <a
          href={places[0]?.href}
          className="flex min-w-0 items-center gap-2.5 px-6 pt-5 pb-4 font-semibold text-ink no-underline max-lg:px-4 max-lg:py-3"
        >
          <Mark name={brand.name} hasLogo={brand.hasLogo} small />
          <span className="min-w-0 leading-tight break-keep [overflow-wrap:anywhere]">{brand.name}</span>
        </a>
        <nav aria-label={label} className="flex min-h-0 flex-col gap-0.5 overflow-y-auto px-3 max-lg:hidden">
          <Places places={places} current={current} />
        </nav>
        <PlacesMenu places={places} current={current} label={label} />
        <div className="flex items-center gap-3 px-6 py-4 text-sm max-lg:px-4 max-lg:py-2 lg:flex-col lg:items-stretch">
          <a href={person.href} className="min-w-0 text-ink no-underline hover:underline" title={person.account}>
            <b className="block font-semibold max-sm:sr-only">{person.name}</b>
            <span className="text-[0.8125rem] text-soft">{person.rank}</span>
          </a>
          {end}
        </div>
      </header>
      <div className="flex min-w-0 flex-col">
        <main
          id={contentId}
          tabIndex={-1}
          className="flex w-full max-w-[70rem] min-w-0 grow flex-col gap-6 px-4 py-6 outline-none lg:px-9 lg:py-7"
        >
          {children}
        </main>
        {footer}
      </div>
    </div>
  );
}
