import { describe, expect, test } from "vitest";
import { statementOf } from "./statement-of";

const of = (token: Record<string, unknown>, userinfo: Record<string, unknown> | null = null) =>
  statementOf({ sub: "0001", ...token }, userinfo);

describe("the claims of a provider", () => {
  test("are lists of texts under the provider's own names, without what is about the token", () => {
    const claims = { iss: "i", aud: "us", exp: 1, nonce: "n", groups: ["a", 2], employee_number: 7, staff: true };
    expect(of(claims).attributes).toEqual(
      new Map([
        ["groups", ["a", "2"]],
        ["employee_number", ["7"]],
        ["staff", ["true"]],
      ]),
    );
  });

  test("that are inside another have its name in front; the same name in one piece goes before", () => {
    const inside = { realm_access: { roles: ["a"] }, a: { b: { c: { d: "too deep" } } } };
    expect(of(inside).attributes).toEqual(new Map([["realm_access.roles", ["a"]]]));
    expect(of({ "x.y": "one", x: { y: "other" } }).attributes.get("x.y")).toEqual(["one"]);
    expect(of({ x: { y: "other" }, "x.y": "one" }).attributes.get("x.y")).toEqual(["one"]);
  });

  test("without words, or that no database takes, are none", () => {
    expect(of({ a: "", b: null, c: [], d: "nul\0", e: "\ud800", f: [{ g: 1 }] }).attributes).toEqual(new Map());
  });

  test("vouch for an address by the place that it is taken from", () => {
    const email = "ann@example.test";
    expect(of({ email }).emailVerified).toBe(false);
    expect(of({ email, email_verified: true }).emailVerified).toBe(true);
    expect(of({ email, email_verified: "true" }).emailVerified).toBe(true);
    expect(of({ email, email_verified: "yes" }).emailVerified).toBe(false);
    expect(of({ email }, { email: "other@example.test", email_verified: true }).emailVerified).toBe(false);
    expect(of({}, { email, email_verified: true }).emailVerified).toBe(true);
    expect(of({ email_verified: true }, { email }).emailVerified).toBe(false);
    const own = { email: "own@example.test", email_verified: true };
    expect(of({ email: [email] }, own)).toMatchObject({
      attributes: new Map<string, unknown>([
        ["email", [email]],
        ["email_verified", ["true"]],
      ]),
      emailVerified: false,
    });
  });
});
