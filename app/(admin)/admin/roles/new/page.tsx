import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { WayBack } from "../../way-back";
import { RoleEditor } from "../role-editor";

export function generateMetadata(): Metadata {
  return { title: words("adminRoles")("newRole") };
}

export default async function NewRolePage() {
  const person = await requireAct("roles.change");
  const text = words("adminRoles");
  return (
    <>
      <WayBack href={routes.adminRoles}>{text("back")}</WayBack>
      <PageHeading title={text("newRole")} lead={text("lead")} />
      <RoleEditor person={person} />
    </>
  );
}
