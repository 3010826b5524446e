import type { ReactNode } from "react";
import type { RungState } from "@/lib/domain/diagnosis/ladder";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { tellLadder } from "@/lib/domain/diagnosis/tell-rung";
import { whyWords } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";

const marks: Record<RungState, { sign: string; look: string }> = {
  passed: { sign: "✓", look: "bg-good-soft text-good" },
  stops: { sign: "✕", look: "bg-bad text-paper ring-4 ring-bad-soft" },
  partly: { sign: "!", look: "bg-wait-soft text-wait" },
  "would-pass": { sign: "·", look: "bg-line/70 text-soft" },
  "would-refuse": { sign: "✕", look: "bg-bad-soft text-bad" },
  unknown: { sign: "?", look: "bg-line/70 text-soft" },
};

/** The way in as a ladder that ends at the rung that says no; there stands `children`: why, and what helps. */
export function Ladder({ verdict, children }: { verdict: Verdict; children: ReactNode }) {
  const text = words("why");
  const rungs = tellLadder(verdict);
  const open = rungs.find(({ state }) => state === "stops") ?? rungs.find(({ state }) => state === "partly");
  return (
    <ol className="flex flex-col">
      {rungs.map(({ name, state, title, note }, place) => {
        const here = open?.name === name;
        const beyond = state === "would-pass" || state === "would-refuse" || state === "unknown";
        return (
          <li key={name} className="relative flex gap-4 pb-4 last:pb-0" aria-current={here ? "step" : undefined}>
            {place < rungs.length - 1 && (
              <span
                aria-hidden="true"
                className={`absolute top-[1.5rem] bottom-0 left-2.5 w-0.5 -translate-x-1/2 ${state === "passed" ? "bg-good/40" : "bg-line"}`}
              />
            )}
            <span
              role="img"
              aria-label={text(`marks.${state}`)}
              className={`relative mt-0.5 grid size-5 shrink-0 place-items-center rounded-full text-[0.6875rem] leading-none font-bold ${marks[state].look}`}
            >
              {marks[state].sign}
            </span>
            <div className="min-w-0 grow">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className={here ? "font-semibold" : beyond ? "text-soft" : ""}>{whyWords(title)}</span>
                {note && <span className="text-[0.8125rem] text-soft tabular-nums">{whyWords(note)}</span>}
              </p>
              {here && <div className="mt-2 mb-1">{children}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
