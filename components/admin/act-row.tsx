import type { ReactNode } from "react";

/** An act among others: what it is, what it does, and its button. */
export function ActRow({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3.5 first:pt-0 last:border-0 last:pb-0">
      <div className="min-w-0 grow basis-60">
        <h3 className="font-[560]">{title}</h3>
        <p className="text-sm text-soft">{words}</p>
      </div>
      {children}
    </li>
  );
}

/** An act that is opened before it is done: it asks for something, or cannot be taken back. */
export function ActDisclosure(props: { title: string; words: string; open: string; children: ReactNode }) {
  const { title, words, open, children } = props;
  return (
    <li className="border-b border-line py-3.5 first:pt-0 last:border-0 last:pb-0">
      <details className="group">
        <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-4 gap-y-2 [&::-webkit-details-marker]:hidden">
          <span className="min-w-0 grow basis-60">
            <span className="block font-[560]">{title}</span>
            <span className="block text-sm text-soft">{words}</span>
          </span>
          <span className="btn min-h-9! px-3 py-1! text-sm! group-open:hidden">{open}</span>
        </summary>
        <div className="mt-3 max-w-xl border-l-2 border-line pl-4">{children}</div>
      </details>
    </li>
  );
}
