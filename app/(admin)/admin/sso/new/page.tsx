import type { Metadata } from "next";
import { EditForm } from "@/components/admin/edit-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { WayBack } from "../../way-back";
import { addConnectionAction } from "../actions";

export function generateMetadata(): Metadata {
  return { title: words("adminSso")("newTitle") };
}

/** Begins a connection: which kind, and what its button says. */
export default async function NewConnectionPage() {
  const person = await requireAct("sso.change");
  const text = words("adminSso");
  return (
    <>
      <WayBack href={routes.adminSso}>{words("admin")("places.sso")}</WayBack>
      <PageHeading title={text("newTitle")} lead={text("newLead")} />
      <Card className="max-w-2xl">
        <EditForm
          action={addConnectionAction}
          hidden={{}}
          look="primary"
          needs={needsOf(person, "sso.change")}
          words={actWords(text("create"), text("working"))}
          fields={[
            {
              kind: "select",
              name: "protocol",
              label: text("protocol"),
              hint: text("protocolHint"),
              value: "saml",
              options: [
                { value: "saml", label: text("protocols.saml") },
                { value: "oidc", label: text("protocols.oidc") },
              ],
            },
            { kind: "text", name: "name", label: text("name"), hint: text("nameHint"), value: "", required: true },
          ]}
        />
      </Card>
    </>
  );
}
