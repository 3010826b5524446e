import { type EditField, EditForm } from "@/components/admin/edit-form";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Connection } from "@/lib/domain/connections/connection";
import { lastAttributes } from "@/lib/domain/connections/read-answers";
import { listRoles } from "@/lib/domain/roles/list-roles";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { listUserTypes } from "@/lib/domain/user-types/list-user-types";
import { routes } from "@/lib/routes";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { mappingAction } from "../mapping-action";
import { ruleWords } from "../rule-words";
import { SaidAttributes } from "../said-attributes";
import { Step } from "./step";

/** Whether any value leads to a role of the connection; without values its only one is given (create-person.ts). */
const createsSomebody = ({ mapping, roleIds }: Connection) =>
  mapping.roles
    ? Object.values(mapping.roles.values).some((meant) => meant.some((id) => roleIds.includes(id)))
    : roleIds.length === 1;

/** Step 3: by what the provider's people are found here, and what else of an answer is used. */
export async function WhoIsWho({ connection, person }: { connection: Connection; person: LiveSession }) {
  const { services, organization } = currentContext();
  const { id: connectionId, mapping, createsUsers, updatesRoles, newTypeId } = connection;
  const text = words("adminSso");
  const said = await lastAttributes(services, connection);
  const suggested = [...said.keys()];
  const roles = await listRoles(services, { organization });
  const types = await listUserTypes(services, { organization });
  const field = (name: "name" | "firstName" | "lastName" | "email" | "customerId"): EditField => ({
    ...{ kind: "text", name, label: text(`who.fields.${name}`), value: mapping[name] ?? "" },
    suggested,
  });
  const means = (roleId: string) =>
    Object.entries(mapping.roles?.values ?? {}).flatMap(([value, ids]) => (ids.includes(roleId) ? [value] : []));
  const meansType = (typeId: string) =>
    Object.entries(mapping.type?.values ?? {}).flatMap(([value, id]) => (id === typeId ? [value] : []));
  return (
    <Step id="who" number={3} title={text("who.title")} lead={text("who.lead")}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="font-[560]">{ruleWords(connection)}</p>
        <ButtonLink href={routes.adminConnectionRule(connectionId)} slim>
          {text("who.change")}
        </ButtonLink>
      </div>
      {said.size > 0 && <SaidAttributes title={text("who.said")} attributes={said} />}
      <details className="border-t border-line pt-3" open={createsUsers && !createsSomebody(connection)}>
        <summary className="w-fit cursor-pointer font-[560]">{text("who.mapping")}</summary>
        <div className="mt-3 flex flex-col gap-3">
          <p className="text-sm text-soft">{text("who.mappingLead")}</p>
          {createsUsers && !createsSomebody(connection) && <Note tone="wait">{text("who.createsNobody")}</Note>}
          <EditForm
            action={mappingAction}
            hidden={{ connectionId }}
            needs={needsOf(person, "sso.change")}
            words={actWords(text("save"), text("working"))}
            fields={[
              {
                ...{ kind: "check", name: "createsUsers", checked: createsUsers },
                ...{ label: text("who.creates"), hint: text("who.createsHint") },
              },
              {
                ...{ kind: "select", name: "newTypeId", label: text("who.newType"), value: newTypeId ?? "" },
                options: [
                  { value: "", label: text("who.usualType") },
                  ...types.map(({ id, name }) => ({ value: id, label: name })),
                ],
              },
              field("name"),
              field("firstName"),
              field("lastName"),
              field("email"),
              field("customerId"),
              {
                ...{ kind: "text", name: "roles", label: text("who.roles"), hint: text("who.rolesHint") },
                ...{ value: mapping.roles?.attribute ?? "", suggested },
              },
              ...roles.map(
                ({ id, name }): EditField => ({
                  ...{ kind: "text", name: `means.${id}`, value: means(id).join(", ") },
                  label: text("who.means", { role: name }),
                }),
              ),
              {
                ...{ kind: "check", name: "updatesRoles", checked: updatesRoles },
                ...{ label: text("who.updates"), hint: text("who.updatesHint") },
              },
              {
                ...{ kind: "text", name: "type", label: text("who.type"), hint: text("who.typeHint") },
                ...{ value: mapping.type?.attribute ?? "", suggested },
              },
              ...types.map(
                ({ id, name }): EditField => ({
                  ...{ kind: "text", name: `meansType.${id}`, value: meansType(id).join(", ") },
                  label: text("who.meansType", { type: name }),
                }),
              ),
            ]}
          />
        </div>
      </details>
    </Step>
  );
}
