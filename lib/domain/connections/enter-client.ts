import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { refuseBelieving } from "../authority/refuse-believing";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { clientSecretContext } from "./client-secret";
import { enteredIssuer } from "./entered-issuer";
import { type EnteredSecret, parseSecret } from "./entered-secret";
import { findProvider } from "./find-provider";
import { forgetLinks } from "./forget-links";
import { keepConnection } from "./keep-connection";
import { seal } from "./seal";

interface Input extends OnConnection, EnteredSecret {
  /** Its issuer, or what people paste instead: entered-issuer.ts. */
  issuer: string;
  clientId: string;
  /** Besides `openid`. */
  scopes: string[];
}

/**
 * Who an OpenID Connect provider is, and who we are there; kept once its discovery document was read and is about it.
 * Returns whether the issuer is spelled otherwise than it was entered.
 */
export async function enterClient(
  services: Services,
  visit: Visit,
  input: Input,
): Promise<Result<{ spelledAnew: boolean }>> {
  const permit = await services.db.$transaction((tx) =>
    authorize(services, tx, visit, "sso.change", { comment: input.comment }),
  );
  if (!permit.ok) return permit;
  const typed = enteredIssuer(visit.organization, input.issuer);
  if (!typed.ok) return typed;
  const clientId = parsePlainLine("clientId", input.clientId, 256);
  if (!clientId.ok) return clientId;
  const found = await findProvider(services, typed.value);
  if (!found.ok) return found;
  const { issuer } = found.value;
  return administerConnection(services, visit, input, async (tx, given) => {
    const { connection, now } = given;
    const { id, protocol } = connection;
    if (protocol !== "oidc") return refuse("connection-unknown");
    const another = connection.issuer !== issuer;
    // What we keep to ourselves is shown to whoever it was given by, and to no other.
    if (another && !input.publicClient && !input.clientSecret)
      return refuse("field-missing", { field: "clientSecret" });
    const refused = another ? await refuseBelieving(tx, visit, given.actor, connection) : null;
    if (refused) return { ok: false, refusal: refused };
    const secret = parseSecret(connection, input, now);
    if (!secret.ok) return secret;
    const { replaced, gone, data: aboutSecret } = secret.value;
    const scopes = ["openid", ...new Set(input.scopes.filter((scope) => scope !== "openid"))];
    const data = { issuer, clientId: clientId.value, scopes, publicClient: input.publicClient };
    const had = (fields: object) =>
      Object.fromEntries(Object.keys(fields).map((field) => [field, connection[field as keyof typeof data]]));
    const tested = changesBetween(had(data), data);
    if (replaced || gone) tested.clientSecret = { from: gone ? "•••" : null, to: gone ? null : "•••" };
    const changes = { ...tested, ...secret.value.changes };
    const sealed = replaced && { clientSecret: seal(services.linkKeys, clientSecretContext(id), replaced) };
    const read = { discovered: found.value, metadataReadAt: now, metadataProblem: null };
    await forgetLinks(tx, given, issuer);
    await tx.connection.update({ where: { id, organizationId: connection.organizationId }, data: read });
    if (Object.keys(changes).length > 0)
      await keepConnection(tx, given, {
        data: { ...data, ...aboutSecret, ...(gone && { clientSecret: null }), ...sealed },
        changes,
        untested: Object.keys(tested).length > 0,
      });
    return done({ spelledAnew: issuer !== input.issuer.trim() });
  });
}
