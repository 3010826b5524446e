import { type EditField, EditForm } from "@/components/admin/edit-form";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import type { Connection } from "@/lib/domain/connections/connection";
import { missingPart } from "@/lib/domain/connections/switch-connection";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { clientAction, metadataAddressAction, metadataTextAction, providerAction } from "../actions";
import { Certificates } from "./certificates";
import { Step } from "./step";

interface StepProps {
  connection: Connection;
  person: LiveSession;
}

/** Step 2: who the provider is. */
export function AboutProvider(props: StepProps) {
  const { connection } = props;
  const text = words("adminSso");
  const missing = missingPart(connection);
  const ready = missing === null || missing === "roles";
  const saml = connection.protocol === "saml";
  return (
    <Step
      id="provider"
      number={2}
      title={text("provider.title")}
      lead={text(saml ? "provider.leadSaml" : "provider.leadOidc")}
      ready={ready}
    >
      {saml ? <SamlProvider {...props} /> : <OidcProvider {...props} />}
    </Step>
  );
}

function SamlProvider({ connection, person }: StepProps) {
  const text = words("adminSso");
  const { id: connectionId, issuer, signOnAddress, signOutAddress, signOnByPost, signsRequests } = connection;
  const { metadataAddress, metadataReadAt, metadataProblem } = connection;
  const needs = needsOf(person, "sso.change");
  const hidden = { connectionId };
  const entityId: EditField = {
    ...{ kind: "text", name: "entityId", label: text("provider.which"), hint: text("provider.whichHint"), value: "" },
  };
  return (
    <>
      {issuer && (
        <Facts
          facts={[
            [text("provider.issuer"), issuer],
            [text("provider.signOn"), signOnAddress ?? ""],
            ...(signOutAddress ? [[text("provider.signOut"), signOutAddress] as const] : []),
            ...(metadataAddress ? [[text("provider.from"), metadataAddress] as const] : []),
            ...(metadataAddress && metadataReadAt ? [[text("provider.readAt"), moment(metadataReadAt)] as const] : []),
          ]}
        />
      )}
      {metadataProblem && (
        <Note tone="bad" role="alert">
          {text("provider.problem")} {problemWords(metadataProblem)}
        </Note>
      )}
      <Ways open={!issuer} title={text("provider.byAddress")}>
        <EditForm
          action={metadataAddressAction}
          hidden={hidden}
          needs={needs}
          look={issuer ? "plain" : "primary"}
          words={actWords(text("provider.read"), text("provider.reading"))}
          fields={[
            {
              ...{ kind: "text", name: "address", label: text("provider.address"), required: true },
              ...{ hint: text("provider.addressHint"), value: metadataAddress ?? "" },
            },
            entityId,
          ]}
        />
      </Ways>
      <Ways title={text("provider.byText")}>
        <EditForm
          action={metadataTextAction}
          hidden={hidden}
          needs={needs}
          words={actWords(text("provider.take"), text("working"))}
          fields={[
            {
              ...{ kind: "area", name: "text", label: text("provider.text"), hint: text("provider.textHint") },
              ...{ value: "", rows: 8, most: 60_000, file: text("provider.file") },
            },
            entityId,
          ]}
        />
      </Ways>
      <Ways title={text("provider.byHand")}>
        <EditForm
          action={providerAction}
          hidden={hidden}
          needs={needs}
          words={actWords(text("save"), text("working"))}
          fields={[
            { kind: "text", name: "issuer", label: text("provider.issuer"), value: issuer, required: true },
            {
              ...{ kind: "text", name: "signOnAddress", label: text("provider.signOn"), required: true },
              value: signOnAddress ?? "",
            },
            {
              ...{ kind: "text", name: "signOutAddress", label: text("provider.signOut") },
              ...{ hint: text("provider.signOutHint"), value: signOutAddress ?? "" },
            },
            { kind: "check", name: "signOnByPost", label: text("provider.byPost"), checked: signOnByPost },
            { kind: "check", name: "signsRequests", label: text("provider.signs"), checked: signsRequests },
          ]}
        />
      </Ways>
      <Certificates connection={connection} person={person} />
    </>
  );
}

function OidcProvider({ connection, person }: StepProps) {
  const text = words("adminSso");
  const { id: connectionId, issuer, clientId, clientSecret, scopes } = connection;
  return (
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
          ...{ kind: "text", name: "scopes", label: text("provider.scopes"), hint: text("provider.scopesHint") },
          value: scopes.join(" "),
        },
      ]}
    />
  );
}

/** One of several ways to say the same; all but the first are folded away. */
function Ways({ title, open, children }: { title: string; open?: boolean; children: React.ReactNode }) {
  return (
    <details open={open} className="border-t border-line pt-3">
      <summary className="w-fit cursor-pointer font-[560]">{title}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}

/** Why the metadata could not be read again, as the form would have said it. */
function problemWords(problem: string): string {
  const fetched = /^(address|private|name|unreachable|tls|redirect|too_large|timeout|status)$/.test(problem);
  const code = fetched ? "provider-unreachable" : "metadata-unusable";
  return words("refusal")(`${code}.administrator`, { problem, status: 0 });
}
