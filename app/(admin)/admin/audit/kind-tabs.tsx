import { Tabs } from "@/components/admin/tabs";
import type { EventChoice } from "@/lib/domain/history/event-groups";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { type AskedFilter, withFilter } from "./asked-filter";

/** The kinds that are looked at most, side by side; the form has all. */
const often = ["acts", "sign-ins", "refusals", "locks", "settings"] as const satisfies readonly EventChoice[];

export function KindTabs({ shown }: { shown: AskedFilter["shown"] }) {
  const audit = words("adminAudit");
  const hrefOf = (kind?: string) => {
    const { kind: _, ...others } = shown;
    return withFilter(routes.adminAudit, kind ? { ...others, kind } : others);
  };
  const tabs = [undefined, ...often].map((kind) => ({ href: hrefOf(kind), label: audit(`kinds.${kind ?? "all"}`) }));
  return <Tabs tabs={tabs} here={hrefOf(shown.kind)} label={audit("tabs")} />;
}
