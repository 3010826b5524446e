import type { Metadata } from "next";
import { EditForm } from "@/components/admin/edit-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { presetNames } from "@/lib/domain/presets";
import { languageNames, languages } from "@/lib/language";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../../../(admin)/admin/act-words";
import { WayBack } from "../../../../(admin)/admin/way-back";
import { openOrganizationAction } from "../actions";

export function generateMetadata(): Metadata {
  return { title: words("operator")("new.open") };
}

/** A new organization with its first owner, who is mailed the invitation. */
export default async function NewOrganizationPage() {
  const person = await requireAct("operator.create-organization");
  const { language, timeZone } = currentOrganization();
  const text = words("operator");
  const presets = words("policy");
  const zones = [...new Set(["UTC", timeZone, ...Intl.supportedValuesOf("timeZone")])];
  const line = (name: "name" | "origin" | "supportContact" | "ownerName" | "username", required: boolean) =>
    ({ kind: "text", name, label: text(`new.${name}`), hint: text(`new.${name}Hint`), value: "", required }) as const;
  return (
    <>
      <WayBack href={routes.operator}>{text("places.organizations")}</WayBack>
      <PageHeading title={text("new.open")} lead={text("new.lead")} />
      <Card className="max-w-2xl">
        <EditForm
          action={openOrganizationAction}
          hidden={{}}
          look="primary"
          needs={needsOf(person, "operator.create-organization")}
          words={actWords(text("new.submit"), text("new.pending"))}
          fields={[
            line("name", true),
            line("origin", true),
            {
              ...{ kind: "select", name: "language", label: text("new.language"), value: language },
              options: languages.map((one) => ({ value: one, label: languageNames[one] })),
            },
            {
              ...{ kind: "select", name: "timeZone", label: text("new.timeZone"), value: timeZone },
              options: zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
            },
            {
              ...{ kind: "select", name: "preset", label: text("new.preset"), value: "balanced" },
              hint: text("new.presetHint"),
              options: presetNames.map((one) => ({ value: one, label: presets(`presets.${one}.name`) })),
            },
            line("supportContact", false),
            line("ownerName", true),
            {
              ...{ kind: "text", name: "email", type: "email", value: "", required: true },
              ...{ label: text("new.email"), hint: text("new.emailHint") },
            },
            line("username", false),
          ]}
        />
      </Card>
    </>
  );
}
