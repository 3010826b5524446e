import { randomUUID } from "node:crypto";
import { formOf, partsOf, signedAnswer, testKey } from "@/lib/adapters/saml/test-provider";
import type { FlowWish } from "@/lib/domain/connections/begin-flow";
import { comeBySaml } from "@/lib/domain/connections/come-by-saml";
import { leaveForSaml } from "@/lib/domain/connections/leave-for-saml";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";
import { testArrivals } from "./test-arrivals";
import type { testDatabase } from "./test-database";

/** A browser on its way to a SAML provider. */
export interface Way {
  browserToken: string;
  requestId: string;
}

/** The way that was begun; throws when it was refused. */
export async function left(leaving: Promise<Way | string>): Promise<Way> {
  const way = await leaving;
  if (typeof way === "string") throw new Error(way);
  return way;
}

/** "in", or the code of the refusal. */
export const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "in" : result.refusal?.code;

/** When somebody proved themselves at the provider, and when its session ends. */
export const authnSaid = (at: Date, until: Date | null = null): string =>
  `<saml:AuthnStatement AuthnInstant="${at.toISOString()}" SessionIndex="_s1"${until ? ` SessionNotOnOrAfter="${until.toISOString()}"` : ""}><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`;

/** What tests of the whole way through a SAML provider do again and again: it signs, and nothing is left out. */
export function testWays(made: Awaited<ReturnType<typeof testDatabase>>) {
  const { services, visit } = made;
  const { db, clock } = services;
  const { town } = testArrivals(made);
  const key = testKey(clock.now());

  /** A town whose provider signs with a key of ours. */
  async function place(wish: Parameters<typeof town>[0] = {}) {
    const there = await town({ signOnAddress: "https://provider.test/sso", ...wish });
    const { organization, organizationId, connection } = there;
    const { id: connectionId, issuer } = connection;
    const at = `${organization.origin}/api/saml/${connectionId}`;
    const addresses = { entityId: `${at}/metadata`, consumer: `${at}/acs`, logout: `${at}/logout` };
    const { pem, fingerprint, notBefore, notAfter } = key.certificate;
    const certificate = { pem, fingerprint, notBefore, notAfter, addedAt: clock.now() };
    await db.connectionCertificate.create({ data: { id: randomUUID(), organizationId, connectionId, ...certificate } });

    const leave = async (wanted: Partial<FlowWish> = {}, by: Visit = visit({ organization })) => {
      const asked = { connectionId, purpose: "signIn" as const, returnTo: null, browserToken: null, ...wanted };
      const left = await leaveForSaml(services, by, { ...asked, addresses });
      if (!left.ok) return left.refusal.code;
      const [{ id } = { id: "" }] = await db.ssoFlow.findMany({
        where: { organizationId },
        orderBy: { createdAt: "desc" },
      });
      return { browserToken: left.value.browserToken, requestId: id };
    };

    /** The provider's answer about somebody. */
    const answer = (requestId: string, name: string, more: Parameters<typeof partsOf>[1] = {}) => {
      const now = clock.now();
      const ours = { issuer, responseIssuer: issuer, audience: addresses.entityId, attributes: "" };
      const sent = { destination: addresses.consumer, recipient: addresses.consumer, requestId, responseTo: requestId };
      const nameId = `<saml:NameID>${name}</saml:NameID>`;
      const ids = { assertionId: `_${randomUUID()}`, responseId: `_${randomUUID()}` };
      return formOf(signedAnswer(key, partsOf(now, { ...ours, ...sent, ...ids, nameId, ...more })));
    };

    const come = (
      browserToken: string | null,
      body: Uint8Array,
      { by = visit({ organization }), on = services }: { by?: Visit; on?: Services } = {},
    ) => comeBySaml(on, by, { connectionId, body, browserToken, addresses });

    /** There and back again. */
    const goAs = async (name: string, more: Parameters<typeof partsOf>[1] = {}, by?: Visit) => {
      const left = await leave({}, by);
      if (typeof left === "string") throw new Error(left);
      return come(left.browserToken, answer(left.requestId, name, more), { by });
    };
    const answers = () => db.providerAnswer.findMany({ where: { organizationId }, orderBy: { at: "asc" } });
    const sessions = (userId: string) => db.session.findMany({ where: { organizationId, userId } });
    return { ...there, leave, answer, come, goAs, answers, sessions, addresses };
  }

  return { place, key };
}
