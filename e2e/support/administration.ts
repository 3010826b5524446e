import { cookieNames } from "@/lib/cookies";
import { changeEmail } from "@/lib/domain/administration/change-email";
import { startCallerCheck } from "@/lib/domain/callers/start-caller-check";
import { answerCase } from "@/lib/domain/cases/answer-case";
import { askPerson } from "@/lib/domain/cases/ask-person";
import type { Services } from "@/lib/domain/services";
import { need, type Person, visitOf } from "./accounts";
import type { Place } from "./organizations";
import { peopleOf } from "./people";

/** The visit of a new owner who has just signed in. */
export async function byOwner(services: Services, place: Place) {
  const people = peopleOf(services);
  const owner = await people.active(place, { rank: "owner" });
  const cookie = await people.sessionOf(place, owner);
  const sessionToken = cookie.slice(cookieNames.session.length + 1);
  return { visit: { ...(await visitOf(services, place, owner.id)), sessionToken }, owner };
}

/** What an owner does for a person, without a browser: journeys that are about the person's own pages begin with it. */
export function administrationOf(services: Services) {
  return {
    /** Enters another address for a person who signs in already; returns who did it. */
    async changeAddress(place: Place, { id: userId }: Person, email: string): Promise<Person> {
      const { visit, owner } = await byOwner(services, place);
      need(await changeEmail(services, visit, { userId, revision: 0, email, sharedToo: false }));
      return owner;
    },
    /** Writes to the sender of a request: asks, or answers, which closes it. Returns whether they are told by mail. */
    async writeOn(place: Place, number: string, how: "ask" | "answer", text: string): Promise<boolean> {
      const { visit } = await byOwner(services, place);
      const where = { organizationId: visit.organization.id, number: Number(number) };
      const { id: caseId, revision } = await services.db.case.findFirstOrThrow({ where });
      const verb = how === "ask" ? askPerson : answerCase;
      return need(await verb(services, visit, { caseId, revision, text })).mailed;
    },
    /** Asks for a code that the person's own browser shows; returns who did it. */
    async askForCode(place: Place, { id: userId }: Person): Promise<Person> {
      const { visit, owner } = await byOwner(services, place);
      need(await startCallerCheck(services, visit, { userId, way: "device" }));
      return owner;
    },
  };
}
