import { enter, expectInside, signIn } from "./support/door";
import { organizations } from "./support/organizations";
import { expect, test } from "./support/test";
import { wordsOf } from "./support/words";

const { administratorResets, balanced } = organizations;

test("a signed-in person sees the portals that their roles grant, and can open them", async ({ page }) => {
  await signIn(page, balanced, { username: "person", email: "person@example.test", password: "open-the-door-please" });
  await expectInside(page, { name: "Percy Onwudiwe" });
  const portals = page.getByRole("main").getByRole("link");
  expect(await portals.count()).toBeGreaterThan(1);
  for (const portal of await portals.all()) await expect(portal).toHaveAttribute("href", /^(https?:\/\/|\/)/);
});

test("where an organization speaks Japanese, so do its portals and its people's names", async ({ page }) => {
  await signIn(page, administratorResets, { username: "person", email: "", password: "open-the-door-please" });
  await expectInside(page, { name: "林 春香" });
  for (const portal of await page.getByRole("main").getByRole("heading", { level: 2 }).all()) {
    await expect(portal).toContainText(/[ァ-ヿ一-鿿]/);
  }
});

test("whoever has no role is told that nothing is set up yet, and who can change that", async ({ page, people }) => {
  const person = await people.active(balanced);
  await enter(page, balanced, person);
  await expect(page.getByText(wordsOf("home")("none"))).toBeVisible();
});
