import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { readUserType } from "@/lib/domain/user-types/list-user-types";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { actWords } from "../../act-words";
import { WayBack } from "../../way-back";
import { removeTypeAction, saveTypeAction } from "../actions";
import { typeFields, typeFormWords, typeHidden } from "../form-words";
import { TypeForm } from "../type-form";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.types") };
}

/** One user type: everything that it says, and its end. */
export default async function TypePage({ params }: PageProps<"/admin/types/[id]">) {
  const person = await requireAct("types.change");
  const { services, organization } = currentContext();
  const type = (await readUserType(services, { organization }, rowId((await params).id))) ?? notFound();
  const types = words("adminTypes");
  const needs = needsOf(person, "types.change");
  return (
    <>
      <WayBack href={routes.adminTypes}>{types("back")}</WayBack>
      <PageHeading title={type.name} lead={types("editLead")} />
      <Card className="max-w-2xl">
        <TypeForm
          action={saveTypeAction}
          hidden={typeHidden(type)}
          values={typeFields(type)}
          needs={needs}
          words={typeFormWords(type)}
        />
      </Card>
      <div className="max-w-2xl">
        <Section title={types("removeTitle")}>
          {type.users > 0 ? (
            <>
              <p>{types("removeInUse", { count: type.users })}</p>
              <ButtonLink
                href={`${routes.adminUsers}?${new URLSearchParams({ type: type.id })}`}
                slim
                className="sm:w-fit"
              >
                {types("removeLook")}
              </ButtonLink>
            </>
          ) : (
            <ActForm
              action={removeTypeAction}
              hidden={{ id: type.id }}
              needs={needs}
              look="danger"
              slim
              words={actWords(types("remove"), types("working"))}
            >
              <p>{types("removeFree")}</p>
            </ActForm>
          )}
        </Section>
      </div>
    </>
  );
}
