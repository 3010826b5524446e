import type { Services } from "@/lib/domain/services";
import { demoCrowd } from "./demo/crowd";
import { hashMany } from "./demo/hash-many";
import { loadOrganization } from "./demo/load-organization";
import { type DemoOrganization, demoOrganizations } from "./demo/organizations";
import { type DemoPerson, namedPeople } from "./demo/people";
import { setStates } from "./demo/set-states";

/** The password of every demo person who has one. It is published: the demo listens on this machine alone. */
export const demoPassword = "open-the-door-please";

export interface DemoOptions {
  /** The origin under which a demo host is reached, such as `http://localhost:3000`. */
  origin(host: string): string;
}

/**
 * Loads the demo organizations and their people. At a later start it adds what is missing, corrects origins when
 * the port changed, closes the demo's lapsed locks again and keeps everything else as it was left. Each
 * organization is written whole or not at all.
 */
export async function seedDemo(services: Services, { origin }: DemoOptions): Promise<void> {
  for (const [place, demo] of demoOrganizations.entries()) {
    const wanted = origin(demo.host);
    const found = await services.db.organization.findUnique({ where: { id: demo.id }, omit: { logo: true } });
    const organization = found ?? (await loadFirst(services, demo, wanted, peopleOf(demo, place)));
    if (organization.origin !== wanted) {
      await services.db.organization.update({ where: { id: demo.id }, data: { origin: wanted } });
    }
    await setStates(services, { ...organization, origin: wanted });
  }
}

async function loadFirst(services: Services, demo: DemoOrganization, origin: string, people: DemoPerson[]) {
  const hashes = await hashMany(services, demoPassword, people.filter((person) => person.password).length);
  return services.db.$transaction((tx) => loadOrganization(tx, services, demo, origin, people, hashes));
}

const peopleOf = (demo: DemoOrganization, place: number): DemoPerson[] => [
  ...namedPeople(demo),
  ...demoCrowd(place, demo.language),
];
