import { expect, it } from "vitest";
import { parseEmail } from "../users/email";
import { isWithinDomains, mailDomain, withMailDomain } from "./mail-domain";

it.each([
  ["Example.TEST", "example.test"],
  [" example.test. ", "example.test"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["XN--BCHER-KVA.example", "xn--bcher-kva.example"],
  ["ｅｘａｍｐｌｅ.test", "example.test"],
  ["日本語.example", "xn--wgv71a119e.example"],
])("%s is one spelling of %s", (typed, domain) => {
  expect(mailDomain(typed)).toBe(domain);
});

it.each([
  "",
  "localhost",
  "example.test:25",
  "example.test/x",
  "a@example.test",
  "*.example.test",
  "192.0.2.7",
  "1.2",
  "exa mple.test",
  "@",
  "http://example.test",
  "-a.test",
  "a..test",
])("%j is no mail domain", (typed) => {
  expect(mailDomain(typed)).toBeNull();
});

it.each([
  ["a@example.test", true],
  ["A@EXAMPLE.test", true],
  ["a+tag@example.test", true],
  ["a@example.test.", true],
  ["a@mail.example.test", false],
  ["a@notexample.test", false],
  ["a@example.test.evil.test", false],
  ["a@evil.test", false],
  ["a@xn--bcher-kva.example", true],
  ["a@bücher.example", true],
  ["a@bucher.example", false],
])("whether %s is within the domains: %s", (email, within) => {
  expect(isWithinDomains(email, ["example.test", "xn--bcher-kva.example"])).toBe(within);
});

it.each([
  ["Ada@Bücher.Example", "Ada@xn--bcher-kva.example"],
  ["ada@example.test.", "ada@example.test"],
  [" ada@example.test ", "ada@example.test"],
])("%s is mailed and compared as %s", (typed, address) => {
  expect(parseEmail(withMailDomain(typed))).toBe(address);
});

it.each([
  "ada@evil.test@example.test",
  '"ada@evil.test "@example.test',
  "ada@example.test,eve@evil.test",
  "ada@[192.0.2.7]",
  "ada",
])("%j is no address", (typed) => {
  expect(parseEmail(withMailDomain(typed))).toBeNull();
});
