import type { ReactNode } from "react";
import { Mark } from "./mark";

/** Whose door this is and what is asked here. */
export function DoorHeading(props: { brand: { name: string; hasLogo: boolean }; title: ReactNode; lead?: ReactNode }) {
  const { brand, title, lead } = props;
  return (
    <header className="flex flex-col gap-3">
      <div className="flex items-center gap-3.5">
        <Mark name={brand.name} hasLogo={brand.hasLogo} />
        <h1 className="min-w-0">{title}</h1>
      </div>
      {/* What leads to a form says nothing beside its answer. */}
      {lead && <p className="text-soft [:has([data-sent])_&]:hidden">{lead}</p>}
    </header>
  );
}
