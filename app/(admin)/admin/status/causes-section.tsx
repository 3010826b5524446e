import type { ReactNode } from "react";
import { Section } from "@/components/admin/section";
import { leastSurge, type Surge } from "@/lib/domain/overview/refusal-surge";
import type { ActiveCause } from "@/lib/domain/status/read-status";
import { routes } from "@/lib/routes";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { causeWords } from "../../../cause-words";

const Cause = ({ said, fix, over }: { said: ReactNode; fix: ReactNode; over: string }) => (
  <li className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
    <p>{said}</p>
    <p className="text-sm">{fix}</p>
    <p className="text-sm text-soft">{over}</p>
  </li>
);

/** What stops many people just now, with what an administrator can do: what everybody is told, and what they alone are. */
export function CausesSection(props: { causes: readonly ActiveCause[]; surge: Surge | null; audit: boolean }) {
  const { causes, surge, audit } = props;
  const text = words("adminStatus");
  return (
    <Section title={text("causesTitle")} lead={text("causesLead")}>
      {causes.length === 0 && !surge && <p>{text("causesNone")}</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {surge && (
          <Cause
            said={text.rich("surge", {
              since: moment(surge.since),
              people: surge.people,
              usual: surge.usual,
              stop: words("adminToday")(`stopNames.${surge.stop}`),
              b: (chunks) => <b className="font-semibold">{chunks}</b>,
            })}
            fix={
              <>
                {text("surgeFix")} {audit && <a href={`${routes.adminAudit}?kind=refusals`}>{text("surgeSee")}</a>}
              </>
            }
            over={text("surgeOver", { least: leastSurge })}
          />
        )}
        {causes.map((cause) => (
          <Cause
            key={cause.code}
            said={causeWords(cause, "administrator")}
            fix={causeWords(cause, "fix")}
            over={causeWords(cause, "over")}
          />
        ))}
      </ul>
    </Section>
  );
}
