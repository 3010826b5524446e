import { ActForm } from "@/components/form/act-form";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import type { Connection } from "@/lib/domain/connections/connection";
import { discoveryConcerns } from "@/lib/domain/connections/discovery-concerns";
import type { OidcProvider } from "@/lib/domain/connections/oidc-provider";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf } from "@/lib/web/administrator";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { readAgainAction } from "../actions";
import { problemWords } from "./problem-words";

/** What an OpenID provider said of itself when it was last read, and what of it will not work. */
export function Discovered({ connection, person }: { connection: Connection; person: LiveSession }) {
  const text = words("adminSso");
  const { id: connectionId, issuer, discovered, metadataReadAt, metadataProblem } = connection;
  if (!issuer) return null;
  return (
    <div className="flex flex-col gap-3 border-b border-line pb-4">
      {metadataProblem && (
        <Note tone="bad" role="alert">
          {text("provider.problem")} {problemWords(metadataProblem, "discovery-unusable")}
        </Note>
      )}
      {discovered &&
        discoveryConcerns(discovered, connection).map(({ code, stops, about }) => (
          <Note key={code} tone={stops ? "bad" : "plain"}>
            {text(`provider.concerns.${code}`, { about: about || text("provider.nothing") })}
          </Note>
        ))}
      <Facts
        facts={[
          [text("provider.oidcIssuer"), issuer],
          ...(metadataReadAt ? [[text("provider.readAt"), moment(metadataReadAt)] as const] : []),
        ]}
      />
      {discovered && <Document provider={discovered} />}
      <ActForm
        action={readAgainAction}
        hidden={{ connectionId }}
        needs={needsOf(person, "sso.change")}
        look="plain"
        slim
        words={actWords(text("provider.readAgain"), text("provider.reading"))}
      />
    </div>
  );
}

function Document({ provider }: { provider: OidcProvider }) {
  const text = words("adminSso");
  const nothing = text("provider.nothing");
  return (
    <details>
      <summary className="w-fit cursor-pointer font-[560]">{text("provider.says")}</summary>
      <div className="mt-3">
        <Facts
          facts={[
            [text("provider.authorization"), provider.authorizationEndpoint],
            [text("provider.token"), provider.tokenEndpoint],
            [text("provider.userinfo"), provider.userinfoEndpoint ?? nothing],
            [text("provider.endSession"), provider.endSessionEndpoint ?? nothing],
            [text("provider.algorithms"), provider.algorithms.join(", ")],
            [text("provider.pkce"), provider.challengeMethods?.join(", ") ?? text("provider.unsaid")],
            [text("provider.clientMethods"), provider.clientMethods.join(", ")],
          ]}
        />
      </div>
    </details>
  );
}
