import type { ReactNode } from "react";

/** The short code of a request that was refused: quiet, and the last thing on its card. Needs no script of its own. */
export function SayItLine({ code, label, children }: { code: string; label: string; children?: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center justify-between gap-x-3 border-t border-line pt-3 text-sm text-soft">
      <p className="min-w-0">
        {label} <b className="font-mono font-semibold whitespace-nowrap text-ink tabular-nums select-all">{code}</b>
      </p>
      {children}
    </div>
  );
}
