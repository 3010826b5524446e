import type { SayIt } from "@/lib/forms/form-state";
import { CopyButton } from "./copy-button";

/** The short code of a request that was refused: quiet, and the last thing on its card. */
export function SayItCode({ sayIt: { code, label, ...words } }: { sayIt: SayIt }) {
  return (
    <div className="flex min-h-9 items-center justify-between gap-x-3 border-t border-line pt-3 text-sm text-soft">
      <p className="min-w-0">
        {label} <b className="font-mono font-semibold whitespace-nowrap text-ink tabular-nums select-all">{code}</b>
      </p>
      <CopyButton text={code} look="quiet" words={words} />
    </div>
  );
}
