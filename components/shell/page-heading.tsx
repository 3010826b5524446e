import type { ReactNode } from "react";

/** A page's name, and what it is for. */
export function PageHeading({ title, lead }: { title: ReactNode; lead?: ReactNode }) {
  return (
    <header className="flex flex-col gap-1.5">
      <h1>{title}</h1>
      {lead && <p className="text-soft">{lead}</p>}
    </header>
  );
}
