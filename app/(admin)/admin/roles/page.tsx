import type { Metadata } from "next";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Entry } from "@/components/ui/entry";
import { type ListedPortal, type ListedRole, listAllPortals, listRoles } from "@/lib/domain/roles/list-roles";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { SavedNote } from "../saved-note";
import { roleNotices } from "./notices";

export function generateMetadata(): Metadata {
  return { title: words("admin")("places.roles") };
}

/** Every role with its ways in and portals, and every portal with who grants it (R106, C24). */
export default async function RolesPage({ searchParams }: PageProps<"/admin/roles">) {
  const person = await requireAct("roles.see");
  const { services, organization } = currentContext();
  const [listed, portals] = [
    await listRoles(services, { organization }),
    await listAllPortals(services, { organization }),
  ];
  const text = words("adminRoles");
  const mayChange = offers(person, "roles.change");
  const { notice } = await searchParams;
  return (
    <>
      <PageHeading title={words("admin")("places.roles")} lead={text("lead")} />
      <SavedNote notice={notice} sentences={roleNotices()} />
      <Section
        title={text("roles")}
        end={
          mayChange && (
            <ButtonLink href={routes.adminRoleNew} look="primary" slim>
              {text("addRole")}
            </ButtonLink>
          )
        }
      >
        {listed.length === 0 && <p className="text-soft">{text("noRoles")}</p>}
        <ul>
          {listed.map((role) => (
            <RoleEntry key={role.id} role={role} mayChange={mayChange} />
          ))}
        </ul>
      </Section>
      <Section
        title={text("portals")}
        lead={text("portalsLead")}
        end={
          mayChange && (
            <ButtonLink href={routes.adminPortalNew} slim>
              {text("addPortal")}
            </ButtonLink>
          )
        }
      >
        {portals.length === 0 && <p className="text-soft">{text("noPortals")}</p>}
        <ul>
          {portals.map((portal) => (
            <PortalEntry key={portal.id} portal={portal} mayChange={mayChange} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function RoleEntry({ role, mayChange }: { role: ListedRole; mayChange: boolean }) {
  const text = words("adminRoles");
  const { id, name, methods, portals, users } = role;
  const granted = portals.length > 0 ? portals.map((portal) => portal.name).join(", ") : text("grantsNothing");
  return (
    <Entry
      title={mayChange ? <a href={routes.adminRole(id)}>{name}</a> : name}
      details={[methods.map((method) => text(`methodNames.${method}`)).join(", "), granted]}
      act={
        <a href={`${routes.adminUsers}?${new URLSearchParams({ role: id })}`} className="text-sm text-accent underline">
          {text("users", { count: users })}
          <span className="sr-only"> {text("usersOf", { name })}</span>
        </a>
      }
    />
  );
}

function PortalEntry({ portal, mayChange }: { portal: ListedPortal; mayChange: boolean }) {
  const text = words("adminRoles");
  const { id, name, address, description, granting } = portal;
  const roles = granting.map((role) => role.name).join(", ");
  const granted = granting.length > 0 ? text("granting", { roles }) : text("grantedByNobody");
  return (
    <Entry
      title={mayChange ? <a href={routes.adminPortal(id)}>{name}</a> : name}
      details={[...(description ? [description] : []), address, granted]}
    />
  );
}
