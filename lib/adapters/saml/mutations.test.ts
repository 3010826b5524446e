import fc from "fast-check";
import { expect, test } from "vitest";
import { answered, key, now, said } from "./test-door";
import { assertionXml, partsOf, responseXml, signElement } from "./test-provider";

const parts = partsOf(now);
const honest = [said(), signElement(responseXml(parts, assertionXml(parts)), "_response", key)];
const pieces = honest[0]?.match(/<[^>]*>|[^<]+/g) ?? [];

const told = (xml: string) => {
  const result = answered(xml);
  return result.ok && JSON.stringify([result.statement, [...result.statement.attributes]]);
};
const truth = told(honest[0] ?? "");

/** A piece of the document, or what forgers like to put there. */
const graft = fc.oneof(
  fc.constantFrom(...pieces),
  fc.constantFrom(
    "",
    " ",
    "\n",
    "\t",
    "<!---->",
    "<?x?>",
    "&#65;",
    "&amp;",
    "]]>",
    "<saml:NameID>admin</saml:NameID>",
    ' ID="_x"',
    ' xmlns=""',
    "\u0085",
    "\u2028",
    "é",
  ),
  fc.string({ maxLength: 4 }),
);

test("whatever is changed in an answer, it says what was signed or nothing", () => {
  const change = fc.record({ which: fc.nat(1), at: fc.nat(6_000), length: fc.nat(60), graft });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      let xml = honest[changes[0]?.which ?? 0] ?? "";
      for (const { at, length, graft: put } of changes) {
        const from = at % xml.length;
        xml = xml.slice(0, from) + put + xml.slice(from + (length > 30 ? 0 : length));
      }
      expect([false, truth]).toContain(told(xml));
    }),
    { numRuns: 1_500 },
  );
});

test("nor when pieces of it are put into other places", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(pieces.length - 1), fc.nat(pieces.length - 1)), { minLength: 1, maxLength: 4 }),
      (moves) => {
        const moved = [...pieces];
        for (const [from, to] of moves) moved.splice(to, 0, moved[from] ?? "");
        expect([false, truth]).toContain(told(moved.join("")));
      },
    ),
    { numRuns: 500 },
  );
});
