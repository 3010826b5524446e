import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { WayBack } from "../../way-back";
import { saveTypeAction } from "../actions";
import { typeFormWords } from "../form-words";
import { TypeForm } from "../type-form";

export function generateMetadata(): Metadata {
  return { title: words("adminTypes")("newTitle") };
}

/** A user type of the organization's own. */
export default async function NewTypePage() {
  const person = await requireAct("types.change");
  const types = words("adminTypes");
  return (
    <>
      <WayBack href={routes.adminTypes}>{types("back")}</WayBack>
      <PageHeading title={types("newTitle")} lead={types("lead")} />
      <Card className="max-w-2xl">
        <TypeForm
          action={saveTypeAction}
          hidden={{}}
          values={{ maySignIn: "on", getsMail: "on", remembersDevice: "on" }}
          needs={needsOf(person, "types.change")}
          words={typeFormWords(null)}
        />
      </Card>
    </>
  );
}
