import { runJobs } from "@/lib/adapters/jobs/test-jobs";
import type { Organization } from "@/lib/domain/organizations/organization";
import { askToSignUp } from "@/lib/domain/sign-up/ask-to-sign-up";
import { makeOwnAccount } from "@/lib/domain/sign-up/make-own-account";
import { signUpSecret } from "@/lib/domain/sign-up/sign-up-secret";
import { canonical } from "@/lib/domain/text";
import type { testDatabase } from "./test-database";
import { typedTwice } from "./test-links";

/** The policy under which these tests let people make their own accounts. */
export const openSignUp = { signUp: { who: "mailDomains" as const, domains: ["example.test"] } };

type Made = Partial<Parameters<typeof makeOwnAccount>[2]>;

/** What tests of people's own accounts do again and again; `of` is the organization, where it is another one. */
export function testSignUp(test: Awaited<ReturnType<typeof testDatabase>>) {
  const { services, organization, visit } = test;
  const mailsTo = (address: string) =>
    services.db.mail.findMany({ where: { address }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  /** The link that an address was mailed, as a form posts it. */
  async function linkFor(email: string, of: Organization = organization) {
    const row = await services.db.signUp.findFirstOrThrow({
      where: { organizationId: of.id, emailKey: canonical(email) },
      orderBy: { createdAt: "desc" },
    });
    return { signUpId: row.id, secret: signUpSecret(services.linkKeys, row) };
  }
  return {
    mailsTo,
    linkFor,
    kindsTo: async (address: string) => (await mailsTo(address)).map(({ kind }) => kind),
    /** Somebody asks, and the worker answers. */
    async ask(email: string, { of = organization, customerId }: { of?: Organization; customerId?: string } = {}) {
      const asked = await askToSignUp(services, visit({ organization: of }), { email, customerId });
      await runJobs(test);
      return asked;
    },
    make: (link: { signUpId: string; secret: string }, more: Made = {}, by = visit()) =>
      makeOwnAccount(services, by, { name: "Robin New", ...typedTwice, terms: false, ...link, ...more }),
    eventsOf: async (kind: string) =>
      (await services.db.accessEvent.findMany({ where: { kind }, orderBy: { id: "asc" } })).map(({ reason }) => reason),
  };
}
