import { expect, type Locator, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { Person } from "./accounts";
import type { Place } from "./organizations";
import { wordsOf } from "./words";

const words = wordsOf("signIn");

/** What this person types here to sign in. */
export const identifierOf = ({ identifier }: Place, { username, email }: Pick<Person, "username" | "email">): string =>
  identifier === "email" ? email : username;

export const usernameField = (page: Page, place: Place): Locator =>
  page.getByLabel(words(place.identifier), { exact: true });

export const passwordField = (page: Page): Locator => page.getByLabel(words("password"), { exact: true });

/** Types both and presses the button, on the sign-in page that is open. */
export async function tryToSignIn(page: Page, place: Place, identifier: string, password: string): Promise<void> {
  await usernameField(page, place).fill(identifier);
  await passwordField(page).fill(password);
  await page.getByRole("button", { name: words("submit"), exact: true }).click();
}

/** Signs in from a fresh sign-in page; the caller says what must come of it. */
export async function signIn(
  page: Page,
  place: Place,
  person: Pick<Person, "username" | "email" | "password">,
): Promise<void> {
  await page.goto(place.origin + routes.signIn);
  await tryToSignIn(page, place, identifierOf(place, person), person.password);
}

/** Asserts that a person is in: their own page of portals greets them. */
export async function expectInside(page: Page, person: Pick<Person, "name">): Promise<void> {
  await expect(page.getByRole("heading", { name: wordsOf("home")("hello", { name: person.name }) })).toBeVisible();
}

/** Signs in and is in. */
export async function enter(page: Page, place: Place, person: Person): Promise<void> {
  await signIn(page, place, person);
  await expectInside(page, person);
}

/** Why the form was refused, as it is announced. The framework's own announcer is outside of main. */
export const refusal = (page: Page): Locator => page.getByRole("main").getByRole("alert");

const refusals = wordsOf("refusal");
type Code = Parameters<typeof refusals>[0] extends `${infer Name}.${string}` ? Name : never;

/** The sentence of a refusal that needs no facts. */
export const sentenceOf = (code: Code): string => refusals(`${code}.person`);

/** Tries to sign in and waits until it is refused, so that a refusal that was there before is not taken for it. */
export async function tryInVain(page: Page, place: Place, identifier: string, password: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await tryToSignIn(page, place, identifier, password);
  await answered;
  await expect(passwordField(page)).toHaveValue("");
  await expect(refusal(page)).toBeVisible();
}

/** Enters wrong passwords one after the other, each refused. */
export async function guess(
  page: Page,
  place: Place,
  person: Pick<Person, "username" | "email">,
  times: number,
): Promise<void> {
  await page.goto(place.origin + routes.signIn);
  for (let i = 1; i <= times; i++) await tryInVain(page, place, identifierOf(place, person), `not the password ${i}`);
}
