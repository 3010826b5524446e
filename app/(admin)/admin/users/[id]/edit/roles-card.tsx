import type { Profile } from "@/lib/domain/users/read-profile";
import { words } from "@/lib/web/locale/words";
import type { SubjectPage } from "@/lib/web/subject";
import { changeRolesAction } from "./actions";
import { EditCard } from "./edit-card";

interface RolesCardProps extends SubjectPage {
  roles: { id: string; name: string; methods: Profile["methods"] }[];
}

/** The roles, and with them the portals and the ways to sign in (R106, C24). */
export function RolesCard({ roles, ...page }: RolesCardProps) {
  const { roles: had, methods } = page.profile;
  const text = words("adminUser");
  const named = (some: Profile["methods"]) => some.map((method) => text(`methods.${method}`)).join(", ");
  const boxes = roles.map(({ id, name, methods: allowed }) => ({
    name: `role.${id}`,
    label: name,
    hint: named(allowed),
    checked: had.some((role) => role.id === id),
  }));
  return (
    <EditCard
      {...page}
      id="roles"
      title={text("edit.roles")}
      lead={text("edit.rolesLead")}
      act="user.change-roles"
      action={changeRolesAction}
      submit={text("edit.saveRoles")}
      facts={[[text("edit.roles"), had.length > 0 ? had.map(({ name }) => name).join(", ") : text("none")]]}
      fields={[{ kind: "checks", legend: text("edit.roles"), error: "roleIds", boxes }]}
    >
      <p className="text-[0.9375rem]">{text("system.methods", { methods: named(methods) })}</p>
    </EditCard>
  );
}
