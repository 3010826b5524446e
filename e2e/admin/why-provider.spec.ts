import { routes } from "@/lib/routes";
import { expectAccessible } from "../support/accessibility";
import { connectSaml } from "../support/connection";
import { expectInside, tryToSignIn } from "../support/door";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const why = wordsOf("why");

test("single sign-on: one click to a message to whoever runs the provider, with the name that is expected of it", async ({
  page,
  people,
  product,
  samlProvider,
  organizationWith,
}) => {
  const place = await organizationWith({});
  const campus = await connectSaml(product, place, await samlProvider());
  const [owner, person] = [await people.active(place, { rank: "owner" }), await people.active(place)];
  await campus.leads(person);
  await page.goto(place.origin + routes.signInHere);
  await tryToSignIn(page, place, owner.username, owner.password);
  await expectInside(page, owner);
  await page.goto(place.origin + routes.adminUserWhy(person.id));
  await expect(page.getByRole("main")).toContainText(why("notes.onlyProvider"));
  await expectAccessible(page);
  const letter = new URL(
    (await page
      .getByRole("main")
      .getByRole("link", { name: why("helper.write") })
      .getAttribute("href")) ?? "",
  );
  expect(letter.protocol).toBe("mailto:");
  expect(letter.searchParams.get("body")).toContain(`Here we expect “${person.username}”`);
});
