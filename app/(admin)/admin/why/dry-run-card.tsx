import { Section } from "@/components/admin/section";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { tellDryRun } from "@/lib/domain/diagnosis/tell-dry-run";
import { whyWords } from "@/lib/web/locale/why-words";
import { words } from "@/lib/web/locale/words";

const looks = { good: "text-good", bad: "text-bad", wait: "text-wait" };
const signs = { good: "✓", bad: "✕", wait: "!" };

/** What would become of the right password, in a browser that is known and in one that is not. */
export function DryRunCard({ verdict }: { verdict: Verdict }) {
  const { profile, dryRuns } = verdict;
  return (
    <Section title={words("why")("dry.title", { name: profile.name })}>
      <dl className="flex flex-col gap-3 text-[0.9375rem]">
        {dryRuns.map(tellDryRun).map(({ where, outcome, tone }) => (
          <div key={whyWords(where)} className="grid grid-cols-[1.25rem_1fr] gap-x-2">
            <dt className="col-start-2 text-sm text-soft">{whyWords(where)}</dt>
            <dd className="col-span-2 grid grid-cols-subgrid">
              <span aria-hidden="true" className={`font-bold ${looks[tone]}`}>
                {signs[tone]}
              </span>
              <span>{whyWords(outcome)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
