import { Section } from "@/components/admin/section";
import { Note } from "@/components/ui/note";
import { before, days } from "@/lib/domain/duration";
import { sealState } from "@/lib/domain/history/verify";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { dateAndTime } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** How far history is sealed, and, where somebody asks, whether the last day still fits (T84). */
export async function SealCard({ check }: { check: boolean }) {
  const { services } = currentContext();
  const now = services.clock.now();
  const { until, broken } = await sealState(services.db, check ? before(now, days(1)) : null);
  const audit = words("adminAudit");
  return (
    <Section
      id="seal"
      title={audit("sealTitle")}
      lead={until ? audit("sealedUntil", { until: dateAndTime(until) }) : audit("sealNone")}
      end={until && !check && <a href={`${routes.adminAudit}?seal=check#seal`}>{audit("sealCheck")}</a>}
    >
      {check && until && (
        <Note tone={broken ? "bad" : "good"} role="status">
          {broken ? audit("sealBroken", { minute: dateAndTime(broken) }) : audit("sealIntact")}
        </Note>
      )}
      <p className="text-sm text-soft">
        {audit("sealCommand")} <code className="font-mono text-ink">latchkey audit verify</code>
      </p>
    </Section>
  );
}
