import type { ReactNode } from "react";

/** The way to the list that a page belongs to. */
export function WayBack({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="-mb-3 text-sm">
      <a href={href} className="text-soft no-underline hover:text-accent">
        <span aria-hidden="true">‹ </span>
        {children}
      </a>
    </p>
  );
}
