import { Icon } from "@/components/ui/icon";
import type { Check } from "./check";

const marks = {
  good: "bg-good-soft text-good",
  bad: "bg-bad-soft text-bad",
  unsure: "bg-wait-soft text-wait",
  looking: "bg-line/60 text-soft",
};
const signs = { bad: "!", unsure: "?", looking: "…" };

/** Checks one below the other: a mark, what came of it, and what to do now. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="flex flex-col gap-3 text-[0.9375rem]">
      {checks.map(({ id, state, sentence, next }) => (
        <li key={id} data-check={id} data-state={state} className="grid grid-cols-[26px_1fr] items-start gap-3">
          <span
            aria-hidden="true"
            className={`mt-px grid size-[22px] place-items-center rounded-full text-sm font-bold ${marks[state]}`}
          >
            {state === "good" ? <Icon name="check" className="size-3.5 stroke-[3]" /> : signs[state]}
          </span>
          <span className="min-w-0">
            {sentence}
            {next && <span className="block text-sm text-soft">{next}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
