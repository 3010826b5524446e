import { Section } from "@/components/admin/section";
import type { Profile } from "@/lib/domain/users/read-profile";
import { words } from "@/lib/web/locale/words";

/** The roles, what they let somebody sign in with, and the portals that they open (R106). */
export function RolesAndPortals({ profile }: { profile: Profile }) {
  const text = words("adminUser");
  const { roles, methods } = profile;
  return (
    <Section title={text("system.roles")} lead={text("system.rolesLead")}>
      {roles.length === 0 && <p className="text-soft">{text("system.noRoles")}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {roles.map(({ id, name, methods: allowed, portals }) => (
          <li key={id} className="border-b border-line pb-3 last:border-0 last:pb-0">
            <b className="font-[560]">{name}</b>
            <p className="text-sm text-soft">
              {text("system.roleMethods", { methods: allowed.map((method) => text(`methods.${method}`)).join(", ") })}
            </p>
            <ul className="text-[0.9375rem]">
              {portals.map((portal) => (
                <li key={portal.id}>
                  {portal.name} <span className="text-sm break-all text-soft">{portal.address}</span>
                </li>
              ))}
              {portals.length === 0 && <li className="text-soft">{text("system.noPortals")}</li>}
            </ul>
          </li>
        ))}
      </ul>
      <p className="text-[0.9375rem]">
        {text("system.methods", { methods: methods.map((method) => text(`methods.${method}`)).join(", ") })}
      </p>
    </Section>
  );
}
