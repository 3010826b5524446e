import { answerRequest } from "@/lib/domain/links/answer-request";
import { requestReset } from "@/lib/domain/links/request-reset";
import { linkSecret } from "@/lib/domain/links/secret";
import type { PolicyOverride } from "@/lib/domain/policy";
import type { Door } from "@/lib/domain/sign-in/facts";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import { testArrivals } from "./test-arrivals";
import type { testDatabase } from "./test-database";

/** The password of everybody who has one. */
export const ownersPassword = "long-enough-now";

/** What tests of the owners' door do again and again. */
export function testOwnerDoor(made: Awaited<ReturnType<typeof testDatabase>>) {
  const { services, visit } = made;
  const { db } = services;
  const { town } = testArrivals(made);

  /** A town in which everybody signs in through the provider, the owner `night` as well; another owner uses a password. */
  async function place(policy: PolicyOverride = {}) {
    const begun = await town();
    const { organizationId, person } = begun;
    const organization = await db.organization.update({ where: { id: organizationId }, data: { policy } });
    const owner = await person("night", { rank: "owner", password: ownersPassword });
    const visitor = { ...visit({ organization }), clientAddress: "192.0.2.7" };
    const enter = async (identifier: string, door: Door = "owners", password = ownersPassword) => {
      const result = await signIn(services, visitor, { identifier, password, sharedComputer: true, door });
      return result.ok ? "in" : result.refusal.code;
    };
    /** Asks for a link at the owners' door, and does the worker's part. */
    const ask = async (identifier: string) => {
      const taken = await requestReset(services, visitor, { identifier, door: "owners" });
      const users = await db.user.findMany({ where: { organizationId, username: identifier } });
      const from = { clientAddress: null, requestId: null, language: null, purpose: "reset" as const };
      await answerRequest(services, { ...from, organizationId, userIds: users.map(({ id }) => id), door: "owners" });
      return taken;
    };
    const lastLink = async (userId: string) => {
      const link = await db.link.findFirstOrThrow({
        where: { organizationId, userId },
        orderBy: { createdAt: "desc" },
      });
      return { linkId: link.id, secret: linkSecret(services.linkKeys, link) };
    };
    /** Who was mailed, by the kind of mail. */
    const mails = async (kind: string) =>
      (await db.mail.findMany({ where: { organizationId, kind } })).map(({ userId }) => userId).sort();
    const events = (userId: string, kind: string) =>
      db.accessEvent.findMany({ where: { organizationId, userId, kind }, orderBy: { id: "asc" } });
    const owners = [begun.owner.user.id, owner.id].sort();
    return { ...begun, organization, owner, owners, visitor, enter, ask, lastLink, mails, events };
  }

  return { place };
}
