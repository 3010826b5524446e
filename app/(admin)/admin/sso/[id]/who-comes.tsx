import { EditForm } from "@/components/admin/edit-form";
import { Note } from "@/components/ui/note";
import type { Connection } from "@/lib/domain/connections/connection";
import { leftOut } from "@/lib/domain/connections/left-out";
import { missingPart } from "@/lib/domain/connections/switch-connection";
import { listRoles } from "@/lib/domain/roles/list-roles";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { connectionRolesAction, switchOnAction } from "../actions";
import { NamedPeople } from "./named-people";
import { Step } from "./step";
import { SwitchOff } from "./switch-off";

/** Step 5: whose way in it is, who would be left out, and the switch. */
export async function WhoComes({ connection, person }: { connection: Connection; person: LiveSession }) {
  const { services, organization } = currentContext();
  const text = words("adminSso");
  const { id: connectionId, roleIds, state, revision, testedRevision } = connection;
  const roles = await listRoles(services, { organization });
  const needs = needsOf(person, "sso.change");
  const missing = missingPart(connection);
  const tested = revision === testedRevision;
  const own = roles.filter(({ id }) => roleIds.includes(id));
  const byPassword = own.filter(({ methods }) => methods.includes("password")).map(({ name }) => name);
  const { count, people } = await leftOut(services, connection);
  return (
    <Step id="people" number={5} title={text("people5.title")} lead={text("people5.lead")} ready={state === "on"}>
      {roles.length === 0 && (
        <p>
          {text("people5.noRoles")} <a href={routes.adminRoles}>{text("people5.toRoles")}</a>
        </p>
      )}
      <EditForm
        action={connectionRolesAction}
        hidden={{ connectionId }}
        needs={needs}
        look={missing === "roles" ? "primary" : "plain"}
        words={actWords(text("people5.saveRoles"), text("working"))}
        fields={[
          {
            ...{ kind: "checks", legend: text("people5.roles"), hint: text("people5.rolesHint") },
            boxes: roles.map(({ id, name, users }) => ({
              ...{ name: `role.${id}`, label: name, checked: roleIds.includes(id) },
              hint: text("people5.users", { count: users }),
            })),
          },
        ]}
      />
      {roleIds.length > 0 && (
        <div className="flex flex-col gap-3 border-t border-line pt-4">
          {people.length > 0 ? (
            <NamedPeople
              title={text("people5.left", { count: count.number, more: String(count.atLeast) })}
              people={people.map(({ why, ...one }) => ({ ...one, why: text(`people5.why.${why}`) }))}
            />
          ) : (
            <p>{text("people5.nobodyLeft")}</p>
          )}
          {state !== "on" && (missing || !tested) && (
            <Note tone="wait">{text(missing ? "people5.unfinished" : "people5.untested")}</Note>
          )}
          {!missing && tested && (state !== "on" || byPassword.length > 0) && (
            <EditForm
              action={switchOnAction}
              hidden={{ connectionId, left: String(count.number) }}
              needs={needs}
              look="primary"
              words={actWords(text(state === "on" ? "people5.endPassword" : "people5.on"), text("working"))}
              fields={
                byPassword.length > 0
                  ? [
                      {
                        ...{ kind: "check", name: "passwordEnds", checked: false },
                        label: text("people5.passwordEnds", { roles: byPassword.join(", ") }),
                        hint: text("people5.passwordEndsHint", { count: count.number }),
                      },
                    ]
                  : []
              }
            />
          )}
          {state === "on" && <SwitchOff connection={connection} needs={needs} />}
        </div>
      )}
    </Step>
  );
}
