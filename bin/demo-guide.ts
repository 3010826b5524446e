import { readMailbox } from "@/lib/adapters/mail/mailbox";
import type { DemoGuide } from "@/lib/demo-guide";
import type { Organization } from "@/lib/domain/organizations/organization";
import type { Services } from "@/lib/domain/services";
import { demoOrganizations } from "@/prisma/demo/organizations";
import { namedPeople } from "@/prisma/demo/people";
import { demoPassword } from "@/prisma/seed";

/** What the pages of the demo show, for one organization. */
export function demoGuide(services: Services, organization: Organization): DemoGuide {
  const { port } = new URL(organization.origin);
  const demo = demoOrganizations.find(({ id }) => id === organization.id);
  return {
    password: demoPassword,
    people: (demo ? namedPeople(demo) : []).map(({ username, email, password }) => ({
      username,
      email,
      hasPassword: password,
    })),
    organizations: demoOrganizations.map(({ name, host, preset }) => ({
      name,
      preset,
      origin: `http://${host}${port && `:${port}`}`,
    })),
    readMailbox: () => readMailbox(services, organization),
  };
}
