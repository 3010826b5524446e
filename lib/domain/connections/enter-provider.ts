import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { changesBetween } from "../authority/changes-between";
import { refuseBelieving } from "../authority/refuse-believing";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { forgetLinks } from "./forget-links";
import { keepConnection } from "./keep-connection";
import { providerAddress } from "./provider-address";

interface Input extends OnConnection {
  /** Its entityID. */
  issuer: string;
  signOnAddress: string;
  signOutAddress: string | null;
  signOnByPost: boolean;
  signsRequests: boolean;
}

/** What a SAML provider's administrator tells, entered by hand; metadata is not asked for it any more. */
export const enterProvider = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const { connection } = given;
    if (connection.protocol !== "saml") return refuse("connection-unknown");
    const issuer = parsePlainLine("issuer", input.issuer, 1024);
    if (!issuer.ok) return issuer;
    const signOnAddress = providerAddress(visit.organization, "signOnAddress", input.signOnAddress);
    if (!signOnAddress.ok) return signOnAddress;
    const out = input.signOutAddress
      ? providerAddress(visit.organization, "signOutAddress", input.signOutAddress)
      : done(null);
    if (!out.ok) return out;
    const { signOnByPost, signsRequests } = input;
    const data = {
      ...{ issuer: issuer.value, signOnAddress: signOnAddress.value, signOutAddress: out.value },
      ...{ signOnByPost, signsRequests },
    };
    const changes = changesBetween(
      Object.fromEntries(Object.keys(data).map((field) => [field, connection[field as keyof typeof data]])),
      data,
    );
    if (Object.keys(changes).length === 0) return done(null);
    const another = "issuer" in changes || "signOnAddress" in changes;
    const refused = another ? await refuseBelieving(tx, visit, given.actor, connection) : null;
    if (refused) return { ok: false, refusal: refused };
    await forgetLinks(tx, given, issuer.value);
    const byHand = { signOutAnswerAddress: null, metadataAddress: null, metadataReadAt: null, metadataProblem: null };
    await keepConnection(tx, given, { data: { ...data, ...byHand }, changes, untested: true });
    return done(null);
  });
