import type { ReactNode } from "react";

const tones = {
  plain: "bg-accent-soft text-accent",
  good: "bg-good-soft text-good",
  bad: "bg-bad-soft text-bad",
  wait: "bg-wait-soft text-wait",
  off: "bg-line/60 text-soft",
};

/** One or two words that say in what state something is. */
export function Tag({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
