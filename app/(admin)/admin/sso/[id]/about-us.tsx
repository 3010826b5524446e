import type { Connection } from "@/lib/domain/connections/connection";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Step } from "./step";
import { ToCopy } from "./to-copy";

/** Step 1: what the provider must be told about us. */
export function AboutUs({ connection: { id, protocol } }: { connection: Connection }) {
  const { origin } = currentContext().organization;
  const text = words("adminSso");
  const at = (path: string) => new URL(path, origin).href;
  if (protocol === "oidc")
    return (
      <Step id="us" number={1} title={text("us.title")} lead={text("us.leadOidc")}>
        <ToCopy
          values={[
            [text("us.redirect"), at(routes.oidcAnswer(id))],
            [text("us.signedOut"), at(routes.signedOut)],
          ]}
        />
        <p className="text-sm text-soft">{text("us.oidcNote")}</p>
      </Step>
    );
  return (
    <Step id="us" number={1} title={text("us.title")} lead={text("us.leadSaml")}>
      <ToCopy
        values={[
          [text("us.metadata"), at(routes.samlMetadata(id))],
          [text("us.entityId"), at(routes.samlMetadata(id))],
          [text("us.consumer"), at(routes.samlAnswer(id))],
          [text("us.logout"), at(routes.samlLogout(id))],
        ]}
      />
      <p className="text-sm text-soft">
        {text("us.samlNote")}{" "}
        <a href={routes.samlMetadata(id)} download="latchkey-metadata.xml">
          {text("us.download")}
        </a>
      </p>
    </Step>
  );
}
