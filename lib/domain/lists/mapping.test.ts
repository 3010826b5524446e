import { describe, expect, it } from "vitest";
import { guessMapping, hasKey, valuesOf } from "./mapping";
import { rowOf } from "./row-of";

describe("the columns of a file", () => {
  it.each([
    [["Customer ID", "E-Mail", "Full name"], { customerId: 0, email: 1, name: 2 }],
    [
      ["customer_id", "email", "username", "type", "roles"],
      { customerId: 0, email: 1, username: 2, type: 3, roles: 4 },
    ],
    [["Last Name", "First Name", "Student Number", "Mail"], { lastName: 0, firstName: 1, customerId: 2, email: 3 }],
    [["学籍番号", "氏名", "メールアドレス"], { customerId: 0, name: 1, email: 2 }],
    [["会員ＩＤ", "姓", "名", "Ｅメール"], { customerId: 0, lastName: 1, firstName: 2, email: 3 }],
    [["id", "ID", "shoe size"], { customerId: 0 }],
  ])("are known by the headings %j", (headings, mapping) => expect(guessMapping(headings)).toEqual(mapping));

  it("say who a row is about only by a customer id or an address", () => {
    expect(hasKey({ customerId: 0 })).toBe(true);
    expect(hasKey({ email: 3 })).toBe(true);
    expect(hasKey({ name: 0, username: 1 })).toBe(false);
  });

  it("make a name of its two parts", () => {
    expect(valuesOf({ email: 0, firstName: 1, lastName: 2 }, ["a@example.test", " Mika", "Sato "]).name).toBe(
      "Mika Sato",
    );
    expect(valuesOf({ name: 0, firstName: 1 }, ["", "Mika"]).name).toBe("Mika");
  });
});

describe("a row", () => {
  it.each([
    [{}, "no-key"],
    [{ name: "Mika Sato", username: "mika" }, "no-key"],
    [{ email: "mika" }, "email-invalid"],
    [{ customerId: "A-1", email: "mika@" }, "email-invalid"],
    [{ customerId: "x".repeat(65) }, "value-too-long"],
    [{ customerId: "A-1", name: "Mi\u202Eka" }, "value-unprintable"],
    [{ customerId: "A-1", roles: Array.from({ length: 21 }, (_, n) => `r${n}`).join(";") }, "value-too-long"],
  ])("with %j has a mistake", (values, mistake) => expect(rowOf(values)).toEqual({ mistake }));

  it("keeps what it says as it is written, and what it is found by in one form", () => {
    expect(rowOf({ customerId: " A-1 ", email: "Mika@Example.test", username: "MIKA", roles: "a; b|a、c" })).toEqual({
      row: {
        customerId: "A-1",
        email: "Mika@Example.test",
        emailKey: "mika@example.test",
        username: "MIKA",
        usernameKey: "mika",
        name: null,
        nameKey: null,
        type: null,
        roles: ["a", "b", "c"],
      },
    });
  });
});
