import { Section } from "@/components/admin/section";
import { Tag } from "@/components/ui/tag";
import type { FoundPeople } from "@/lib/domain/diagnosis/find-people";
import type { UserRow } from "@/lib/domain/users/read-user-rows";
import { routes } from "@/lib/routes";
import { words } from "@/lib/web/locale/words";
import { stateTone } from "../users/[id]/state-tone";

interface NearestProps extends Pick<FoundPeople, "rows" | "perhaps" | "more"> {
  typed: string;
}

/** Whom the caller may be: those who are called so, and those who are spelled nearly so. */
export function Nearest({ typed, rows, perhaps, more }: NearestProps) {
  const text = words("why");
  return (
    <>
      {rows.length > 0 && (
        <Section title={text("who")} lead={text("whoWords")}>
          <People typed={typed} rows={rows} />
          {more && <p className="text-sm text-soft">{text("more")}</p>}
        </Section>
      )}
      {perhaps.length > 0 && (
        <Section title={text("perhaps")} lead={text("perhapsWords")}>
          <People typed={typed} rows={perhaps} />
        </Section>
      )}
    </>
  );
}

/** One line each, pressed as a whole. */
function People({ typed, rows }: { typed: string; rows: readonly UserRow[] }) {
  return (
    <ul className="-mx-3 flex flex-col">
      {rows.map(({ id, name, username, email, customerId, type, roles, state }) => (
        <li key={id}>
          <a
            href={`${routes.adminWhy}?${new URLSearchParams({ q: typed, user: id })}`}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 rounded-field px-3 py-2.5 text-ink no-underline hover:bg-accent-soft/60"
          >
            <span className="min-w-0 grow basis-60">
              <b className="font-[560] text-accent">{name}</b>
              <span className="block text-sm text-soft [overflow-wrap:anywhere]">
                {[...new Set([username, email, customerId, type, roles.join(", ")])].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Tag tone={stateTone[state]}>{words("adminUser")(`tags.${state}`)}</Tag>
          </a>
        </li>
      ))}
    </ul>
  );
}
