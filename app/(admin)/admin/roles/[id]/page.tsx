import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/shell/page-heading";
import { listRoles } from "@/lib/domain/roles/list-roles";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { rowId } from "@/lib/web/row-id";
import { WayBack } from "../../way-back";
import { RoleEditor } from "../role-editor";
import { RemoveRole } from "./remove-role";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.roles") };
}

/** One role: everything that it says, and its end. */
export default async function RolePage({ params }: PageProps<"/admin/roles/[id]">) {
  const person = await requireAct("roles.change");
  const { services, organization } = currentContext();
  const [role = notFound()] = await listRoles(services, { organization }, rowId((await params).id));
  const text = words("adminRoles");
  return (
    <>
      <WayBack href={routes.adminRoles}>{text("back")}</WayBack>
      <PageHeading title={role.name} lead={text("roleLead")} />
      <RoleEditor person={person} role={role} />
      <RemoveRole person={person} role={role} />
    </>
  );
}
