import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { authorize } from "../authority/authorize";
import { changesBetween } from "../authority/changes-between";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { clientSecretContext } from "./client-secret";
import { keepConnection } from "./keep-connection";
import { OidcUnanswered } from "./oidc";
import { providerAddress } from "./provider-address";
import { seal } from "./seal";

interface Input extends OnConnection {
  issuer: string;
  clientId: string;
  /** Null keeps the one that is there. */
  clientSecret: string | null;
  /** Besides `openid`. */
  scopes: string[];
}

/** Who an OpenID Connect provider is, and who we are there; kept once its discovery document was read and is about it. */
export async function enterClient(services: Services, visit: Visit, input: Input): Promise<Result<null>> {
  const permit = await services.db.$transaction((tx) =>
    authorize(services, tx, visit, "sso.change", { comment: input.comment }),
  );
  if (!permit.ok) return permit;
  const issuer = providerAddress(visit.organization, "issuer", input.issuer);
  if (!issuer.ok) return issuer;
  const clientId = parsePlainLine("clientId", input.clientId, 256);
  if (!clientId.ok) return clientId;
  const found = await describesItself(services, issuer.value);
  if (!found.ok) return found;
  return administerConnection(services, visit, input, async (tx, given) => {
    const { connection } = given;
    const { id, protocol } = connection;
    if (protocol !== "oidc") return refuse("connection-unknown");
    if (!input.clientSecret && !connection.clientSecret) return refuse("field-missing", { field: "clientSecret" });
    const scopes = ["openid", ...new Set(input.scopes.filter((scope) => scope !== "openid"))];
    const data = { issuer: issuer.value, clientId: clientId.value, scopes };
    const changes = changesBetween(
      { issuer: connection.issuer, clientId: connection.clientId, scopes: connection.scopes },
      data,
    );
    if (input.clientSecret) changes.clientSecret = { from: null, to: "•••" };
    if (Object.keys(changes).length === 0) return done(null);
    const secret = input.clientSecret
      ? { clientSecret: seal(services.linkKeys, clientSecretContext(id), input.clientSecret) }
      : {};
    await keepConnection(tx, given, { data: { ...data, ...secret }, changes, untested: true });
    return done(null);
  });
}

const unusable = new Set(["not-json", "other-issuer", "incomplete", "algorithm"]);

/** Whether the provider can be asked and what it says of itself can be used. */
async function describesItself({ oidc }: Services, issuer: string): Promise<Result<null>> {
  try {
    await oidc.discover(issuer);
    return done(null);
  } catch (error) {
    if (!(error instanceof OidcUnanswered)) throw error;
    const problem = error.problem.replaceAll("-", "_");
    if (unusable.has(error.problem)) return refuse("discovery-unusable", { problem });
    return refuse("provider-unreachable", { problem, status: error.status ?? 0 });
  }
}
