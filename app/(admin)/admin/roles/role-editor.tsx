import { Card } from "@/components/ui/card";
import { type ListedRole, listAllPortals } from "@/lib/domain/roles/list-roles";
import { roleVersion, signInMethods } from "@/lib/domain/roles/role-values";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { methodBox, portalBox } from "@/lib/forms/role-form";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";
import { saveRoleAction } from "./actions";
import { RoleForm } from "./role-form";

/** The form of a role, filled from it; of a new one without. */
export async function RoleEditor({ person, role }: { person: LiveSession; role?: ListedRole }) {
  const { services, organization } = currentContext();
  const portals = await listAllPortals(services, { organization });
  const text = words("adminRoles");
  const granted = role?.portals.map(({ id }) => id) ?? [];
  const ticked = [...(role?.methods ?? ["password"]).map(methodBox), ...granted.map(portalBox)];
  const hidden: Record<string, string> = role
    ? { id: role.id, seen: roleVersion({ ...role, portalIds: granted }) }
    : {};
  return (
    <Card className="max-w-2xl">
      <RoleForm
        action={saveRoleAction}
        hidden={hidden}
        values={{ name: role?.name ?? "", ...Object.fromEntries(ticked.map((box) => [box, "on"])) }}
        methods={signInMethods.map((method) => ({ name: methodBox(method), label: text(`methodNames.${method}`) }))}
        portals={portals.map(({ id, name, description }) => ({
          name: portalBox(id),
          label: name,
          hint: description ?? undefined,
        }))}
        needs={needsOf(person, "roles.change")}
        words={{
          ...actWords(text(role ? "saveRole" : "createRole"), text("working")),
          name: text("name"),
          methods: text("methods"),
          methodsHint: text("methodsHint"),
          grants: text("grants"),
          grantsNone: text("grantsNone"),
        }}
      />
    </Card>
  );
}
