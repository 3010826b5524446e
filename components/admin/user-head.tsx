import type { ReactNode } from "react";
import { LetterTile } from "@/components/ui/letter-tile";

/** Whom the page is about, on each of their pages: the name, what else they are known by, and in what state they are. */
export function UserHead(props: { name: string; href?: string; details: readonly string[]; tag: ReactNode }) {
  const { name, href, details, tag } = props;
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <LetterTile name={name} round />
      <div className="min-w-0 grow basis-56">
        <h1>
          {href ? (
            <a href={href} className="text-ink no-underline hover:underline">
              {name}
            </a>
          ) : (
            name
          )}
        </h1>
        <p className="text-[0.9375rem] text-soft">
          {details.map((detail, index) => (
            <span key={detail} className="inline-block max-w-full">
              {detail}
              {index < details.length - 1 && (
                <span aria-hidden="true" className="px-1.5">
                  ·
                </span>
              )}
            </span>
          ))}
        </p>
      </div>
      {tag}
    </header>
  );
}
