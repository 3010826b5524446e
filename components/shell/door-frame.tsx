import type { ReactNode } from "react";

/** The door: one thing in the middle of a quiet ground, and the footer. Wider where something inside is marked so. */
export function DoorFrame({ footer, children }: { footer: ReactNode; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto]">
      <main className="m-auto flex w-full max-w-[28rem] has-data-wide:max-w-[34.5rem] flex-col gap-6 px-4 py-8">
        {children}
      </main>
      {footer}
    </div>
  );
}
