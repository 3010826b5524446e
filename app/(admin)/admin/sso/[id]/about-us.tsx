import type { Connection } from "@/lib/domain/connections/connection";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { knownProvider } from "./known-providers";
import { ProviderTabs } from "./provider-tabs";
import { Step } from "./step";
import { ToCopy } from "./to-copy";

/** Step 1: what the provider must be told about us, in our words and in those of the provider `asked` for. */
export function AboutUs({ connection, asked }: { connection: Connection; asked: unknown }) {
  return connection.protocol === "oidc" ? (
    <ToOidc connection={connection} asked={asked} />
  ) : (
    <ToSaml connection={connection} asked={asked} />
  );
}

const ours = (path: string) => new URL(path, currentContext().organization.origin).href;

function ToSaml({ connection, asked }: { connection: Connection; asked: unknown }) {
  const { id } = connection;
  const text = words("adminSso");
  const known = knownProvider("saml", asked, connection);
  const their = known?.saml;
  return (
    <Step id="us" number={1} title={text("us.title")} lead={text("us.leadSaml")}>
      <ProviderTabs connection={connection} chosen={known?.name ?? null} />
      {their && <p>{text("us.where", { provider: known.label, where: their.where })}</p>}
      <ToCopy
        provider={known?.label}
        values={[
          { name: text("us.metadata"), value: ours(routes.samlMetadata(id)), theirs: their?.metadata },
          { name: text("us.entityId"), value: ours(routes.samlMetadata(id)), theirs: their?.entityId },
          { name: text("us.consumer"), value: ours(routes.samlAnswer(id)), theirs: their?.consumer },
          { name: text("us.logout"), value: ours(routes.samlLogout(id)), theirs: their?.logout },
        ].filter(({ theirs }) => !their || theirs)}
      />
      {known?.name === "adfs" && <p>{text("us.adfsNote")}</p>}
      <p className="text-sm text-soft">
        {their
          ? text("us.samlThere", { subject: their.subject, assign: their.assign, theirs: their.theirs })
          : text("us.samlNote")}{" "}
        <a href={routes.samlMetadata(id)} download="latchkey-metadata.xml">
          {text("us.download")}
        </a>
      </p>
    </Step>
  );
}

function ToOidc({ connection, asked }: { connection: Connection; asked: unknown }) {
  const text = words("adminSso");
  const known = knownProvider("oidc", asked, connection);
  const their = known?.oidc;
  return (
    <Step id="us" number={1} title={text("us.title")} lead={text("us.leadOidc")}>
      <ProviderTabs connection={connection} chosen={known?.name ?? null} />
      {their && <p>{text("us.where", { provider: known.label, where: their.where })}</p>}
      <ToCopy
        provider={known?.label}
        values={[
          { name: text("us.redirect"), value: ours(routes.oidcAnswer(connection.id)), theirs: their?.redirect },
          { name: text("us.signedOut"), value: ours(routes.signedOut), theirs: their?.signedOut },
        ].filter(({ theirs }) => !their || theirs)}
      />
      <p className="text-sm text-soft">
        {their
          ? text("us.oidcThere", {
              ...{ clientId: their.clientId, secret: their.secret, issuer: their.issuer, assign: their.assign },
            })
          : text("us.oidcNote")}
      </p>
    </Step>
  );
}
