import type { OwnCase } from "@/lib/domain/cases/read-own-case";
import { words } from "@/lib/web/locale/words";

const order = ["received", "looking", "question", "answered"] as const;

/** How far a request has come, as four steps of which one is now, and what that means. */
export function Progress({ own: { state, outcome, kind, entries } }: { own: OwnCase }) {
  const text = words("case");
  const now = order.indexOf(state);
  const steps = order.filter((step) => step !== "question" || state === "question");
  const again = state === "received" && entries.some(({ author }) => author === "administrator");
  const means = outcome ? text(`outcomes.${outcome}`) : text(`means.${again ? "receivedAgain" : state}`);
  return (
    <section className="flex flex-col gap-3" aria-label={text("progress")}>
      <ol className="flex flex-wrap gap-x-2 gap-y-1.5 text-sm">
        {steps.map((step) => {
          const [isNow, isPast] = [step === state, order.indexOf(step) < now];
          return (
            <li
              key={step}
              aria-current={isNow ? "step" : undefined}
              className={`rounded-full border px-3 py-1 ${isNow ? "border-accent bg-accent-soft font-[560] text-ink" : isPast ? "border-line text-ink" : "border-line text-soft"}`}
            >
              {isPast && <span aria-hidden="true">✓ </span>}
              {text(`states.${step}`)}
            </li>
          );
        })}
      </ol>
      <p>{outcome === "approved" && kind === "account" ? text("approvedAccount") : means}</p>
    </section>
  );
}
