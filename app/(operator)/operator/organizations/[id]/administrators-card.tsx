import { Section } from "@/components/admin/section";
import { Tag } from "@/components/ui/tag";
import type { Administrator } from "@/lib/domain/operator/read-administrators";
import { shortMoment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** Who looks after the organization's people: whom the operator sends them to (R37). */
export function AdministratorsCard({ administrators }: { administrators: Administrator[] }) {
  const text = words("operator");
  return (
    <Section title={text("administrators.title")} lead={text("administrators.lead")}>
      {administrators.length === 0 && <p>{text("noOwners")}</p>}
      <ul className="flex flex-col empty:hidden">
        {administrators.map(({ id, name, rank, away, lastSignInAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2 text-[0.9375rem] first:pt-0 last:border-0 last:pb-0"
          >
            <span className="flex min-w-0 flex-wrap items-center gap-2 [overflow-wrap:anywhere]">
              {name}
              {away && <Tag tone="off">{text(`administrators.${away}`)}</Tag>}
            </span>
            <span className="text-sm text-soft">
              {words("account")(`ranks.${rank}`)}
              {lastSignInAt && ` · ${text("lastSignIn", { at: shortMoment(lastSignInAt) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
