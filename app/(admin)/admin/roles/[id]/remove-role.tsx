import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { ButtonLink } from "@/components/ui/button";
import type { ListedRole } from "@/lib/domain/roles/list-roles";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { removeRoleAction } from "../actions";

/** The end of a role that nobody has; else who has it, and the way there. */
export function RemoveRole({ person, role: { id, users, helpers } }: { person: LiveSession; role: ListedRole }) {
  const text = words("adminRoles");
  const free = users === 0 && helpers.length === 0;
  return (
    <div className="max-w-2xl">
      <Section title={text("removeTitle")}>
        {users > 0 && (
          <>
            <p>{text("removeInUse", { count: users })}</p>
            <ButtonLink href={`${routes.adminUsers}?${new URLSearchParams({ role: id })}`} slim className="sm:w-fit">
              {text("removeLook")}
            </ButtonLink>
          </>
        )}
        {helpers.length > 0 && (
          <p>
            {text.rich("removeHelpers", {
              names: () =>
                helpers.map(({ userId, name }, place) => (
                  <span key={userId}>
                    {place > 0 && ", "}
                    <a href={routes.adminUser(userId)}>{name}</a>
                  </span>
                )),
            })}
          </p>
        )}
        {free && (
          <ActForm
            action={removeRoleAction}
            hidden={{ id }}
            needs={needsOf(person, "roles.change")}
            look="danger"
            slim
            words={actWords(text("removeRole"), text("working"))}
          >
            <p>{text("removeFree")}</p>
          </ActForm>
        )}
      </Section>
    </div>
  );
}
