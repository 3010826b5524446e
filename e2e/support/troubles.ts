import type { Page } from "@playwright/test";
import type { Person, Wishes } from "./accounts";
import { guess, type sentenceOf } from "./door";
import type { Remedy } from "./help-desk";
import { organizations, type Place } from "./organizations";
import type { People } from "./people";

const { administratorResets, balanced, resetToUnlock, timedLock } = organizations;

export interface Trouble {
  place: Place;
  person: (people: People, place: Place, email: Wishes["email"]) => Promise<Person>;
  /** What signing in says, with the right password where the person has it. */
  refused: Parameters<typeof sentenceOf>[0];
  /** What makes it so. */
  first?: (page: Page, place: Place, person: Person) => Promise<void>;
  password?: string;
  topic: string;
  remedy: (email: Wishes["email"]) => Remedy;
  /** The answer is all that they get here: the way in is elsewhere. */
  elsewhere?: true;
}

const active =
  (wishes: Wishes): Trouble["person"] =>
  (people, place, email) =>
    people.active(place, { ...wishes, email });

/** Whom only somebody of their own organization can help, as the help articles of the four systems name them. */
export const troubles: Record<string, Trouble> = {
  "whose user type cannot sign in (R16–R19)": {
    ...{ place: resetToUnlock, person: active({ type: "Offline" }), refused: "type-cannot-sign-in" },
    ...{ topic: "other", remedy: () => "letTypeIn" },
  },
  "who is suspended": {
    ...{ place: balanced, person: active({ suspended: true }), refused: "suspended" },
    ...{ topic: "other", remedy: () => "resume" },
  },
  "who is not on the list (R120, R121)": {
    // A list knows people by an address: this one has theirs, whether they give it or not.
    ...{
      place: timedLock,
      person: (people, place) => people.active(place, { unlisted: true }),
      refused: "not-on-list",
    },
    ...{ topic: "other", remedy: () => "addToList" },
  },
  "who signs in through single sign-on alone (R38, R41)": {
    ...{ place: balanced, person: active({ methods: ["saml"] }), refused: "method-not-allowed" },
    ...{ topic: "singleSignOn", remedy: () => "none", elsewhere: true },
  },
  "who is locked (R34–R37)": {
    ...{ place: resetToUnlock, person: active({}), refused: "invalid-credentials" },
    first: (page, place, person) => guess(page, place, person, place.threshold),
    ...{ topic: "locked", remedy: () => "unlock" },
  },
  "who forgot the password where only administrators reset it (R29, R30, R56)": {
    ...{ place: administratorResets, person: active({}), refused: "invalid-credentials", password: "forgotten" },
    ...{ topic: "password", remedy: () => "temporaryPassword" },
  },
  "who forgot the username (R31, R58)": {
    ...{ place: resetToUnlock, person: active({}), refused: "invalid-credentials", password: "forgotten" },
    ...{ topic: "username", remedy: () => "none" },
  },
  "whose activation never came (R5, R14, R15)": {
    ...{ place: resetToUnlock, person: (people, place, email) => people.added(place, { email }) },
    ...{ refused: "invalid-credentials", topic: "activation" },
    remedy: (email) => (email === null ? "temporaryPassword" : "sendActivation"),
  },
};
