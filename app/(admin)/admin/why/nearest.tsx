import { Section } from "@/components/admin/section";
import { Tag } from "@/components/ui/tag";
import type { UserRow } from "@/lib/domain/users/read-user-rows";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { stateTone } from "../users/[id]/state-tone";

/** Whom the caller may be, one line each: pressed as a whole. */
export function Nearest({ typed, rows }: { typed: string; rows: readonly UserRow[] }) {
  const text = words("why");
  return (
    <Section title={text("who")} lead={text("whoWords")}>
      <ul className="-mx-3 flex flex-col">
        {rows.map(({ id, name, username, email, customerId, type, roles, state }) => (
          <li key={id}>
            <a
              href={`${routes.adminWhy}?${new URLSearchParams({ q: typed, user: id })}`}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-1 rounded-field px-3 py-2.5 text-ink no-underline hover:bg-accent-soft/60"
            >
              <span className="min-w-0 grow basis-60">
                <b className="font-[560]">{name}</b>
                <span className="block text-sm text-soft">
                  {[...new Set([username, email, customerId, type, roles.join(", ")])].filter(Boolean).join(" · ")}
                </span>
              </span>
              <Tag tone={stateTone[state]}>{words("adminUser")(`tags.${state}`)}</Tag>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
