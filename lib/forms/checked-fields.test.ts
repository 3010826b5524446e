import { expect, test } from "vitest";
import { checkFields } from "./checked-fields";

const words = {
  "field-missing": "missing",
  "field-missing.name": "a name",
  "field-invalid": "no address",
  "field-too-long": "too long",
};
const fields = [
  { name: "name", required: true, most: 5 },
  { name: "email", email: true, most: 20 },
  { name: "phone", required: true },
];

const check = (values: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return checkFields(fields, words, data);
};

test("what is missing, too long or no address is said beside its field, in its own sentence where it has one", () => {
  expect(check({ name: " ", email: "nobody", phone: "" })).toEqual({
    name: "a name",
    email: "no address",
    phone: "missing",
  });
  expect(check({ name: "Leontine", email: "a.very.long.one@example.test", phone: "1" })).toEqual({
    name: "too long",
    email: "too long",
  });
});

test("an address that is not asked for may stay empty, and edge spaces are nobody's mistake", () => {
  expect(check({ name: " Leo ", email: " ", phone: "1" })).toEqual({});
  expect(check({ name: "Leo", email: " leo@example.test ", phone: "1" })).toEqual({});
});

test("what was never a field of the form is not looked at", () => {
  expect(check({ name: "Leo", phone: "1", formId: "x", "role.1": "on" })).toEqual({});
});
