import { ButtonLink } from "@/components/ui/button";
import { exportFormats } from "@/lib/domain/history/event-line";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { type AskedFilter, withFilter } from "./asked-filter";

/** What is shown, taken along as a file. */
export function ExportLinks({ shown }: { shown: AskedFilter["shown"] }) {
  const audit = words("adminAudit");
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <span className="text-sm text-soft">{audit("export")}</span>
      {exportFormats.map((format) => (
        <ButtonLink
          key={format}
          href={withFilter(routes.adminAuditExport, shown, { format })}
          slim
          aria-label={audit(`${format}Label`)}
        >
          {audit(format)}
        </ButtonLink>
      ))}
    </div>
  );
}
