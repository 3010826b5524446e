import { Tag } from "@/components/ui/tag";
import type { ListedOrganization } from "@/lib/domain/operator/list-organizations";
import { routes } from "@/lib/routes";
import { shortMoment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { OrganizationTags } from "./organization-tags";

/** One organization of the list: where it is, who owns it, how many people it has, and what is wrong. */
export function OrganizationLine({ row }: { row: ListedOrganization }) {
  const text = words("operator");
  const { id, number, name, host, people, owners, openTickets, lastSignInAt } = row;
  const named = owners.slice(0, 3).map((owner) => owner.name);
  const others = owners.length - named.length;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line py-3 last:border-0">
      <div className="min-w-0 grow basis-72 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-2">
          <a href={routes.operatorOrganization(id)} className="font-[560] text-ink underline-offset-3 hover:underline">
            {name}
          </a>
          <OrganizationTags row={row} />
          {openTickets > 0 && <Tag tone="wait">{text("openTickets", { count: openTickets })}</Tag>}
        </p>
        <p className="text-sm text-soft">{[text("number", { number: String(number) }), host].join(" · ")}</p>
        <p className="text-sm text-soft">
          {owners.length === 0
            ? text("noOwners")
            : text("ownedBy", { names: named.join(", "), others, more: others > 0 ? "yes" : "no" })}
        </p>
      </div>
      <p className="text-sm text-soft tabular-nums sm:text-right">
        <span className="block">{text("people", { count: people })}</span>
        <span className="block">
          {lastSignInAt ? text("lastSignIn", { at: shortMoment(lastSignInAt) }) : text("noSignIn")}
        </span>
      </p>
    </li>
  );
}
