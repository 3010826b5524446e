import { Card } from "@/components/ui/card";
import { portalVersion } from "@/lib/domain/portals/portal-values";
import type { ListedPortal } from "@/lib/domain/roles/list-roles";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { savePortalAction } from "../actions";
import { PortalForm } from "./portal-form";

/** The form of a portal, filled from it; of a new one without. */
export function PortalEditor({ person, portal }: { person: LiveSession; portal?: ListedPortal }) {
  const text = words("adminRoles");
  const hidden: Record<string, string> = portal ? { id: portal.id, seen: portalVersion(portal) } : {};
  return (
    <Card className="max-w-2xl">
      <PortalForm
        action={savePortalAction}
        hidden={hidden}
        values={portal ? { name: portal.name, address: portal.address, description: portal.description ?? "" } : {}}
        needs={needsOf(person, "roles.change")}
        words={{
          ...actWords(text(portal ? "savePortal" : "createPortal"), text("working")),
          name: text("name"),
          address: text("address"),
          addressHint: text("addressHint"),
          description: text("description"),
          descriptionHint: text("descriptionHint"),
        }}
      />
    </Card>
  );
}
