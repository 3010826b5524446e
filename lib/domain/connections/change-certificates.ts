import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { refuseBelieving } from "../authority/refuse-believing";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { keepCertificates } from "./keep-certificates";
import { keepConnection } from "./keep-connection";

/** Believes another certificate of a SAML provider beside those that are believed, so that one can take over from the other (T68). */
export const addCertificate = (
  services: Services,
  visit: Visit,
  input: OnConnection & { pem: string },
): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const { connection, now, actor } = given;
    if (connection.protocol !== "saml") return refuse("connection-unknown");
    const refused = await refuseBelieving(tx, visit, actor, connection);
    if (refused) return { ok: false, refusal: refused };
    const read = services.saml.readCertificate(input.pem);
    if (!read.ok) return refuse("certificate-unusable", { field: "pem", problem: read.problem.replaceAll("-", "_") });
    const changes = await keepCertificates(
      tx,
      now,
      connection,
      [...connection.certificates, read.certificate].map(({ pem, fingerprint, notBefore, notAfter }) => ({
        pem,
        fingerprint,
        notBefore,
        notAfter,
      })),
    );
    await keepConnection(tx, given, { changes, reason: "certificates" });
    return done(null);
  });

/** Believes a certificate no longer; never the last one of a connection that is on. */
export const removeCertificate = (
  services: Services,
  visit: Visit,
  input: OnConnection & { certificateId: string },
): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const { connection, now } = given;
    const left = connection.certificates.filter(({ id }) => id !== input.certificateId);
    if (left.length === connection.certificates.length) return refuse("certificate-gone");
    if (left.length === 0 && connection.state === "on") return refuse("certificate-last");
    const changes = await keepCertificates(tx, now, connection, left);
    await keepConnection(tx, given, { changes, reason: "certificates", untested: true });
    return done(null);
  });
