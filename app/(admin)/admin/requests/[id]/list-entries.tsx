import { Section } from "@/components/admin/section";
import { ButtonLink } from "@/components/ui/button";
import { listInForce } from "@/lib/domain/lists/find-entry";
import { suggestEntries } from "@/lib/domain/lists/suggest-entries";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import type { CasePage } from "./case-page";

/** Who of the eligibility list may have sent a request for an account, with what the list says of them; for administrators alone. */
export async function ListEntries({ read, viewer }: CasePage) {
  const { db } = currentContext().services;
  const { id: organizationId } = viewer.organization;
  if (!(await listInForce(db, organizationId))) return null;
  const entries = await suggestEntries(db, organizationId, read);
  const text = words("adminRequests");
  return (
    <Section title={text("entries")} lead={text(entries.length > 0 ? "entriesLead" : "noEntries")}>
      <ul className="flex flex-col gap-4 empty:hidden">
        {entries.map(({ id, name, email, username, customerId, type, roles, hint }) => (
          <li
            key={id.toString()}
            className="flex flex-col items-start gap-1.5 border-b border-line pb-4 last:border-0 last:pb-0 [overflow-wrap:anywhere]"
          >
            <p className="font-[560]">{name ?? email ?? customerId}</p>
            <p className="text-sm text-soft">
              {[customerId, email, username, type, ...roles, text(`entryHint.${hint}`)].filter(Boolean).join(" · ")}
            </p>
            <ButtonLink
              href={`${routes.adminRequest(read.id)}?${new URLSearchParams({ entry: String(id) })}#approve`}
              slim
            >
              {text("takeEntry")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
