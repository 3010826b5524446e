import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import type { ListedOrganization } from "@/lib/domain/operator/list-organizations";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../../../(admin)/admin/act-words";
import { moveOrganizationAction } from "../actions";

interface Props {
  person: LiveSession;
  row: ListedOrganization;
  flight: { links: number; sessions: number };
}

/** Where the organization's people find it, and what another address would cost them. */
export function AddressCard({ person, row: { id, origin }, flight }: Props) {
  const text = words("operator");
  return (
    <Section title={text("address.title")} lead={text("address.lead")}>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-[0.9375rem]">
        <li>{text("address.links", { count: flight.links })}</li>
        <li>{text("address.sessions", { count: flight.sessions })}</li>
        <li>{text("address.outside")}</li>
      </ul>
      <EditForm
        action={moveOrganizationAction}
        hidden={{ organizationId: id }}
        needs={needsOf(person, "operator.move-organization")}
        words={actWords(text("address.submit"), text("working"))}
        fields={[
          {
            ...{ kind: "text", name: "origin", required: true, value: origin },
            ...{ label: text("new.origin"), hint: text("new.originHint") },
          },
        ]}
      />
    </Section>
  );
}
