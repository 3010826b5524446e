import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { PageHeading } from "@/components/shell/page-heading";
import { listAllPortals } from "@/lib/domain/roles/list-roles";
import { routes } from "@/lib/routes";
import { needsOf, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { actWords } from "../../../act-words";
import { WayBack } from "../../../way-back";
import { removePortalAction } from "../../actions";
import { PortalEditor } from "../portal-editor";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.roles") };
}

/** One portal: everything that is said of it, and its end. */
export default async function PortalPage({ params }: PageProps<"/admin/roles/portals/[id]">) {
  const person = await requireAct("roles.change");
  const { services, organization } = currentContext();
  const [portal = notFound()] = await listAllPortals(services, { organization }, rowId((await params).id));
  const text = words("adminRoles");
  return (
    <>
      <WayBack href={routes.adminRoles}>{text("back")}</WayBack>
      <PageHeading title={portal.name} lead={text("portalLead")} />
      <PortalEditor person={person} portal={portal} />
      <div className="max-w-2xl">
        <Section title={text("removeTitle")}>
          {portal.granting.length > 0 ? (
            <>
              <p>{text("removePortalInUse")}</p>
              <ul className="list-disc pl-5">
                {portal.granting.map(({ id, name }) => (
                  <li key={id}>
                    <a href={routes.adminRole(id)}>{name}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <ActForm
              action={removePortalAction}
              hidden={{ id: portal.id }}
              needs={needsOf(person, "roles.change")}
              look="danger"
              slim
              words={actWords(text("removePortal"), text("working"))}
            >
              <p>{text("removePortalFree")}</p>
            </ActForm>
          )}
        </Section>
      </div>
    </>
  );
}
