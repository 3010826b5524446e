import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

/** A card with a heading, and a way on beside it. */
export function Section(props: { id?: string; title: string; lead?: ReactNode; end?: ReactNode; children: ReactNode }) {
  const { id, title, lead, end, children } = props;
  return (
    <Card id={id} className="flex scroll-mt-4 flex-col gap-4 max-sm:p-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2>{title}</h2>
        {end}
        {lead && <p className="w-full text-sm text-soft">{lead}</p>}
      </header>
      {children}
    </Card>
  );
}
