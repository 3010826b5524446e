import type { Seconds } from "@/lib/domain/duration";
import { inspectLink } from "@/lib/domain/links/inspect-link";
import { issueLink } from "@/lib/domain/links/issue-link";
import { linkSecret } from "@/lib/domain/links/secret";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import type { LinkPurpose } from "@/prisma/generated/enums";
import type { testDatabase } from "./test-database";

/** What tests of links do again and again. */
export function testLinks({ services, organization, visit }: Awaited<ReturnType<typeof testDatabase>>) {
  return {
    /** Gives a user a link; its id and secret are what a form posts. */
    async linkFor(userId: string, purpose: LinkPurpose, of = organization, invitedById?: string, lifetime?: Seconds) {
      const wanted = { organization: of, userId, purpose, invitedById, lifetime };
      const { link } = await services.db.$transaction((tx) => issueLink(tx, services, wanted));
      return { linkId: link.id, secret: linkSecret(services.linkKeys, link) };
    },
    async canSignIn(identifier: string, password: string, of = organization) {
      const input = { identifier, password, sharedComputer: false };
      return (await signIn(services, visit({ organization: of }), input)).ok;
    },
    async eventsOf(userId: string) {
      const events = await services.db.accessEvent.findMany({ where: { userId }, orderBy: { id: "asc" } });
      return events.map(({ kind }) => kind);
    },
    inspect: (purpose: LinkPurpose, secret: string, signedInUserId: string | null = null, of = organization) =>
      inspectLink(services, visit({ organization: of }), { purpose, secret, signedInUserId }),
  };
}

export const newPassword = "a whole new passphrase";
export const typedTwice = { password: newPassword, repeat: newPassword };
