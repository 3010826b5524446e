import { readMailbox } from "@/lib/adapters/mail/mailbox";
import type { DemoGuide } from "@/lib/demo-guide";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import { demoOrganizations } from "@/prisma/demo/organizations";
import { demoPeople, operatorPerson } from "@/prisma/demo/people";
import { demoPassword } from "@/prisma/seed";

/** What the pages of the demo show, for one organization. */
export function demoGuide(services: Services, organization: Organization): DemoGuide {
  const { port } = new URL(organization.origin);
  const people = organization.isOperator ? [operatorPerson, ...demoPeople] : demoPeople;
  return {
    password: demoPassword,
    people: people.map(({ username, password }) => ({ username, hasPassword: password })),
    organizations: demoOrganizations.map(({ name, host, preset }) => ({
      name,
      preset,
      origin: `http://${host}${port && `:${port}`}`,
    })),
    readMailbox: () => readMailbox(services, organization),
  };
}
