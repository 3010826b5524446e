import { linkSecret } from "@/lib/domain/links/secret";
import { changePolicy, type PolicyInput } from "@/lib/domain/policy-changes/change-policy";
import { policySeal } from "@/lib/domain/policy-changes/policy-wish";
import type { SettingValues } from "@/lib/domain/policy-changes/setting-values";
import { openSession } from "@/lib/domain/sessions/open-session";
import { userOfId } from "@/lib/domain/sign-in/find-candidate";
import { readCandidate } from "@/lib/domain/sign-in/read-facts";
import type { Visit } from "@/lib/domain/visit";
import type { testDatabase } from "./test-database";

/** What tests of changes of a policy do again and again. */
export function testPolicyPlaces(test: Awaited<ReturnType<typeof testDatabase>>) {
  const { services } = test;
  /** An organization with an owner who administers, in their browser, just signed in. */
  return async function place(policy: object = {}, email: string | null | undefined = undefined) {
    const organization = await test.createOrganization({ policy });
    const user = (rank: "owner" | "administrator" | "helpdesk" | "none", more: object = {}) =>
      test.createUser({ organization, rank, ...more });
    const owner = await user("owner", email === undefined ? {} : { email });
    const visitOf = async (userId: string): Promise<Visit> => {
      const visit = test.visit({ organization: await fresh(), actorId: userId });
      const opened = await services.db.$transaction(async (tx) => {
        const candidate = await readCandidate(services, tx, visit, userOfId(userId));
        if (!candidate) throw new Error("nobody");
        return openSession(services, tx, visit, candidate, { method: "password", remember: true });
      });
      return { ...visit, sessionToken: opened.sessionToken, deviceToken: opened.deviceToken };
    };
    const fresh = () =>
      services.db.organization.findUniqueOrThrow({ where: { id: organization.id }, omit: { logo: true } });
    const change = async (visit: Visit, set: SettingValues, more: Partial<PolicyInput> = {}) =>
      changePolicy(services, visit, { wish: { set }, seen: policySeal(await fresh()), accepted: false, ...more });
    const events = async (kind: string) =>
      services.db.accessEvent.findMany({ where: { organizationId: organization.id, kind }, orderBy: { id: "asc" } });
    /** The undo links of an owner, oldest first, as they stand in the mails. */
    const undoLinks = async (userId: string) => {
      const links = await services.db.link.findMany({
        where: { userId, purpose: "undo" },
        orderBy: { createdAt: "asc" },
      });
      return links.map((link) => ({ linkId: link.id, secret: linkSecret(services.linkKeys, link), link }));
    };
    return { organization, owner, user, visitOf, fresh, change, events, undoLinks };
  };
}

export const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? null : result.refusal?.code;
