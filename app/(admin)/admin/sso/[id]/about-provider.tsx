import { type EditField, EditForm } from "@/components/admin/edit-form";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import type { Connection } from "@/lib/domain/connections/connection";
import { missingPart } from "@/lib/domain/connections/switch-connection";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { largestMetadata } from "@/lib/forms/sso-form";
import { needsOf } from "@/lib/web/administrator";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { metadataAddressAction, metadataTextAction, providerAction } from "../actions";
import { Certificates } from "./certificates";
import { OidcProvider } from "./oidc-provider";
import { problemWords } from "./problem-words";
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
          {text("provider.problem")} {problemWords(metadataProblem, "metadata-unusable")}
        </Note>
      )}
      <EditForm
        fold={{ title: text("provider.byAddress"), open: !issuer }}
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
      <EditForm
        fold={{ title: text("provider.byText") }}
        action={metadataTextAction}
        hidden={hidden}
        needs={needs}
        words={actWords(text("provider.take"), text("working"))}
        fields={[
          {
            ...{ kind: "file", name: "file", label: text("provider.xmlFile"), hint: text("provider.xmlFileHint") },
            ...{ accept: ".xml,application/xml,text/xml,application/samlmetadata+xml", most: largestMetadata },
            tooLarge: text("provider.tooLarge"),
          },
          {
            ...{ kind: "area", name: "text", label: text("provider.text"), hint: text("provider.textHint") },
            ...{ value: "", rows: 6, most: largestMetadata },
          },
          entityId,
        ]}
      />
      <EditForm
        fold={{ title: text("provider.byHand") }}
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
      <Certificates connection={connection} person={person} />
    </>
  );
}
