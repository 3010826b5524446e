import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";

/** Why the form was refused, the help that is the same for everybody, and the way on. */
export function FormAlert({ sentence, help, children }: { sentence: string; help?: ReactNode; children?: ReactNode }) {
  return (
    <Note tone="bad" role="alert" tabIndex={-1} className="flex flex-col gap-2 outline-none">
      <p className="font-[560] text-bad">{sentence}</p>
      {help && <p className="text-sm">{help}</p>}
      {children}
    </Note>
  );
}
