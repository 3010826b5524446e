import { randomBytes, randomUUID } from "node:crypto";
import { cookieNames } from "@/lib/cookies";
import { inviteUser } from "@/lib/domain/links/invite-user";
import type { Services } from "@/lib/domain/services";
import { signIn } from "@/lib/domain/sign-in/sign-in";
import { activatePerson, addPerson, need, type Person, visitOf, type Wishes } from "./accounts";
import { identifierOf } from "./door";
import type { Place } from "./organizations";

/** Fresh people, made directly in the product's database; everything after that happens through the door. */
export function peopleOf(services: Services) {
  const active = async (place: Place, wishes: Wishes = {}): Promise<Person> => {
    const visit = await visitOf(services, place);
    const person = await addPerson(services, visit, wishes);
    await activatePerson(services, visit, person, wishes.suspended);
    return person;
  };
  const invited = async (place: Place, wishes: Wishes = {}): Promise<Person> => {
    const inviter = await active(place, { rank: "administrator", email: null });
    const visit = await visitOf(services, place, inviter.id);
    const person = await addPerson(services, visit, wishes);
    need(await inviteUser(services, visit, { userId: person.id }));
    return { ...person, invitedBy: inviter.name };
  };
  return {
    /** Active, with a password and an address of their own unless told otherwise. */
    active,
    /** Never activated; the invitation is in their mailbox, and open. */
    invited,
    /** Never activated, and never mailed. */
    added: async (place: Place, wishes: Wishes = {}) => addPerson(services, await visitOf(services, place), wishes),
    /** Never activated; the invitation is in their mailbox, and too old. */
    async invitedLongAgo(place: Place): Promise<Person> {
      const person = await invited(place);
      const longAgo = new Date(services.clock.now().getTime() - 40 * 24 * 60 * 60_000);
      const expiresAt = new Date(longAgo.getTime() + 60_000);
      await services.db.link.updateMany({ where: { userId: person.id }, data: { createdAt: longAgo, expiresAt } });
      return person;
    },
    /** Several active people who share one address. */
    async sharing(place: Place, howMany: number): Promise<Person[]> {
      const email = `s${randomBytes(5).toString("hex")}@example.test`;
      const together: Person[] = [];
      for (let i = 0; i < howMany; i++) together.push(await active(place, { email }));
      return together;
    },
    /** The cookie of a new session, without a browser. */
    async sessionOf(place: Place, person: Person): Promise<string> {
      const identifier = identifierOf(place, person);
      const visit = { ...(await visitOf(services, place)), clientAddress: "192.0.2.1" };
      const opened = need(
        await signIn(services, visit, { identifier, password: person.password, sharedComputer: true }),
      );
      return `${cookieNames.session}=${opened.sessionToken}`;
    },
    /** The person last proved who they are longer ago than sensitive acts allow; their sessions live on. */
    async provenLongAgo({ id: userId }: Person): Promise<void> {
      const authenticatedAt = new Date(services.clock.now().getTime() - 11 * 60_000);
      await services.db.session.updateMany({ where: { userId }, data: { authenticatedAt } });
    },
    /** A help-desk member helps from now on only whoever shares a role with this person. */
    async helpsOnly({ id: userId }: Person, { id }: Person): Promise<void> {
      const roles = await services.db.userRole.findMany({ where: { userId: id } });
      await services.db.helpdeskRole.createMany({
        data: roles.map(({ organizationId, roleId }) => ({ organizationId, userId, roleId })),
      });
    },
    /** As many refused sign-ins in history, a second apart. */
    async manyRefused(place: Place, howMany: number): Promise<void> {
      const { organization } = await visitOf(services, place);
      const event = { organizationId: organization.id, kind: "sign-in.refused", reason: "unknown-account" };
      const ago = (count: number) => new Date(services.clock.now().getTime() - count * 1_000);
      const data = Array.from({ length: howMany }, (_, count) => ({ ...event, at: ago(count) }));
      await services.db.accessEvent.createMany({ data });
    },
    /** As many different names stopped within the last minutes by their user type. */
    async manyStopped(place: Place, howMany: number): Promise<void> {
      const { organization } = await visitOf(services, place);
      const event = { organizationId: organization.id, kind: "sign-in.refused", reason: "type-cannot-sign-in" };
      const at = new Date(services.clock.now().getTime() - 60_000);
      const data = Array.from({ length: howMany }, () => ({ ...event, at, identifierHash: randomBytes(32) }));
      await services.db.accessEvent.createMany({ data: data.map((one) => ({ ...one, identifierLength: 8 })) });
    },
    /** A mail of the organization's waits since twenty minutes ago: its server takes none. */
    async mailThatWaits(place: Place, { id: userId, email }: Person): Promise<void> {
      const { organization } = await visitOf(services, place);
      const createdAt = new Date(services.clock.now().getTime() - 20 * 60_000);
      const expiresAt = new Date(createdAt.getTime() + 24 * 60 * 60_000);
      const id = randomUUID();
      const mail = { id, organizationId: organization.id, userId, address: email, messageId: `<${id}@example.test>` };
      await services.db.mail.create({
        data: { ...mail, kind: "already-active", language: "en", facts: {}, createdAt, expiresAt },
      });
    },
    /** How many passwords were set for a person: whether a link was really used. */
    async passwordSetAt({ id: userId }: Person): Promise<number | null> {
      const row = await services.db.password.findUnique({ where: { userId }, select: { setAt: true } });
      return row?.setAt.getTime() ?? null;
    },
  };
}

export type People = ReturnType<typeof peopleOf>;
