import { EditForm } from "@/components/admin/edit-form";
import { Note } from "@/components/ui/note";
import { secretOver } from "@/lib/domain/connections/client-secret";
import type { Connection } from "@/lib/domain/connections/connection";
import { dueWarning } from "@/lib/domain/connections/warn-of-ends";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { dateName } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { clientAction } from "../actions";
import { Discovered } from "./discovered";

/** An OpenID provider and who we are there: one form, and what the provider said of itself when it was read. */
export function OidcProvider({ connection, person }: { connection: Connection; person: LiveSession }) {
  const text = words("adminSso");
  const { id: connectionId, issuer, clientId, clientSecret, publicClient, secretEndsOn, scopes } = connection;
  return (
    <>
      <SecretEnd connection={connection} />
      <Discovered connection={connection} person={person} />
      <EditForm
        action={clientAction}
        hidden={{ connectionId }}
        needs={needsOf(person, "sso.change")}
        look={issuer ? "plain" : "primary"}
        words={actWords(text("provider.find"), text("provider.reading"))}
        fields={[
          {
            ...{ kind: "text", name: "issuer", label: text("provider.oidcIssuer"), required: true },
            ...{ hint: text("provider.oidcIssuerHint"), value: issuer },
          },
          { kind: "text", name: "clientId", label: text("provider.clientId"), value: clientId ?? "", required: true },
          {
            ...{ kind: "text", name: "clientSecret", label: text("provider.clientSecret"), value: "" },
            hint: text(clientSecret ? "provider.secretKept" : "provider.secretHint"),
          },
          {
            ...{ kind: "text", type: "date", name: "secretEndsOn", label: text("provider.secretEnds") },
            ...{ hint: text("provider.secretEndsHint"), value: secretEndsOn?.toISOString().slice(0, 10) ?? "" },
          },
          {
            ...{ kind: "check", name: "publicClient", label: text("provider.publicClient"), checked: publicClient },
            hint: text("provider.publicClientHint"),
          },
          {
            ...{ kind: "text", name: "scopes", label: text("provider.scopes"), hint: text("provider.scopesHint") },
            value: scopes.join(" "),
          },
        ]}
      />
    </>
  );
}

function SecretEnd({ connection: { secretEndsOn } }: { connection: Pick<Connection, "secretEndsOn"> }) {
  const now = currentContext().services.clock.now();
  if (!secretEndsOn || dueWarning(secretEndsOn, now) === null) return null;
  const over = secretOver(secretEndsOn, now);
  return (
    <Note tone={over ? "bad" : "wait"}>
      {words("adminSso")(over ? "provider.secretOver" : "provider.secretSoon", { day: dateName(secretEndsOn) })}
    </Note>
  );
}
