import { routes } from "@/lib/routes";
import { advanceClock } from "../support/clock";
import { enter } from "../support/door";
import { organizations, type Place } from "../support/organizations";
import { cookiesOf, signInPlainly } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { balanced } = organizations;

const asking =
  (place: Place, cookie: string) =>
  async (path: string, accept = "text/html") =>
    (await plainRequest(place, path, { headers: { cookie, accept } })).status;

test("a session ends after 30 minutes without an act, and asking for it is none (T47)", async ({ people }) => {
  const status = asking(balanced, cookiesOf(await signInPlainly(balanced, await people.active(balanced))));
  await advanceClock({ minutes: 29 });
  expect(await status(routes.session)).toBe(204);
  await advanceClock({ minutes: 2 });
  expect(await status(routes.session)).toBe(401);
  expect(await status(routes.account)).toBe(307);
});

test("an act prolongs a session, until its latest end (T47, T48)", async ({ people }) => {
  const status = asking(balanced, cookiesOf(await signInPlainly(balanced, await people.active(balanced))));
  for (let i = 0; i < 28; i++) {
    await advanceClock({ minutes: 25 });
    expect(await status(routes.account), `after ${(i + 1) * 25} minutes`).toBe(200);
  }
  await advanceClock({ minutes: 21 });
  expect(await status(routes.account)).toBe(307);
});

test("a kiosk never idles out", async ({ people }) => {
  const status = asking(
    balanced,
    cookiesOf(await signInPlainly(balanced, await people.active(balanced, { type: "Kiosk" }))),
  );
  await advanceClock({ days: 89 });
  expect(await status(routes.session)).toBe(204);
  await advanceClock({ days: 2 });
  expect(await status(routes.session)).toBe(401);
});

test("somebody whose session has ended signs in and is back where they were", async ({ page, people }) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await page.goto(balanced.origin + routes.accountSessions);
  await advanceClock({ minutes: 31 });
  await page.reload();
  await expect(page).toHaveURL((url) => url.pathname === routes.signIn && url.search.includes("returnTo"));
  await expect(page.getByRole("status")).toHaveText(wordsOf("signIn")("notice.idled-out", { length: "30 minutes" }));
});
