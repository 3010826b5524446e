import { expect, test } from "vitest";
import { contactWay } from "./contact-way";

test.each([
  ["it-help@acme.test", "mail", "mailto:it-help@acme.test?subject=Help%20(Acme%20%26%20Co%2C%20number%204821)"],
  [" https://acme.test/help ", "page", "https://acme.test/help"],
  ["+81 3 5550 0199", "phone", "tel:+81355500199"],
  ["the front desk, room 12", "words", null],
  ["Dana <dana@acme.test>", "words", null],
  ["javascript:alert(1)", "words", null],
])("%s is reached by %s", (contact, kind, href) => {
  expect(contactWay(contact, "Help (Acme & Co, number 4821)")).toMatchObject({ kind, href });
});

test("an address of a page is told without its scheme", () => {
  expect(contactWay("https://acme.test/help", "").text).toBe("acme.test/help");
});
