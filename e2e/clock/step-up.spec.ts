import { routes } from "@/lib/routes";
import { advanceClock } from "../support/clock";
import { enter } from "../support/door";
import { organizations } from "../support/organizations";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const prove = wordsOf("proveAgain");

test("ten minutes after signing in, one's own sessions can be ended only with the password (T50, T51)", async ({
  page,
  people,
  anotherBrowser,
}) => {
  const person = await people.active(balanced);
  const other = await anotherBrowser();
  await enter(other, balanced, person);
  await enter(page, balanced, person);
  await advanceClock({ minutes: 11 });
  await page.goto(balanced.origin + routes.accountSessions);
  const end = page.getByRole("button", { name: wordsOf("sessions")("endOthers") });
  await expect(end).toHaveCount(0);
  const password = page.getByLabel(prove("password"), { exact: true });
  await password.fill("certainly not the password");
  await page.getByRole("button", { name: prove("submit") }).click();
  await expect(password).toHaveAttribute("aria-invalid", "true");
  await password.fill(person.password);
  await page.getByRole("button", { name: prove("submit") }).click();
  await end.click();
  await expect(page.getByRole("status")).toHaveText(wordsOf("sessions")("endedOthers"));
  await other.goto(balanced.origin + routes.account);
  await expect(other).toHaveURL((url) => url.pathname === routes.signIn);
});
