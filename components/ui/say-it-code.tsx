import type { SayIt } from "@/lib/forms/form-state";
import { CopyButton } from "./copy-button";
import { SayItLine } from "./say-it-line";

/** The short code of a request, to say and to copy. */
export function SayItCode({ sayIt: { code, label, ...words } }: { sayIt: SayIt }) {
  return (
    <SayItLine code={code} label={label}>
      <CopyButton text={code} look="quiet" words={words} />
    </SayItLine>
  );
}
