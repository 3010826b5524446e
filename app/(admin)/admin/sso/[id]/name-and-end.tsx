import { ActDisclosure } from "@/components/admin/act-row";
import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import type { Connection } from "@/lib/domain/connections/connection";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { removeConnectionAction, renameConnectionAction } from "../actions";

/** What the button of a connection says, and the connection's end. */
export function NameAndEnd({ connection, person }: { connection: Connection; person: LiveSession }) {
  const text = words("adminSso");
  const { id: connectionId, name, state } = connection;
  const needs = needsOf(person, "sso.change");
  return (
    <Section title={text("more")}>
      <ul>
        <ActDisclosure title={text("rename")} words={text("renameWords", { name })} open={text("rename")}>
          <EditForm
            action={renameConnectionAction}
            hidden={{ connectionId }}
            needs={needs}
            words={actWords(text("save"), text("working"))}
            fields={[{ kind: "text", name: "name", label: text("name"), value: name, required: true }]}
          />
        </ActDisclosure>
        {state !== "on" && (
          <ActDisclosure title={text("remove")} words={text("removeWords")} open={text("remove")}>
            <EditForm
              action={removeConnectionAction}
              hidden={{ connectionId }}
              needs={needs}
              look="danger"
              words={actWords(text("remove"), text("working"))}
              fields={[]}
            />
          </ActDisclosure>
        )}
      </ul>
      {state === "on" && <p className="text-sm text-soft">{text("removeOff")}</p>}
    </Section>
  );
}
