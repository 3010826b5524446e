import fc from "fast-check";
import { expect, it } from "vitest";
import { parseSayItCode, sayItCode } from "./say-it-code";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const requestId = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 12, maxLength: 12 });
const misheard: Record<string, string[]> = { "0": ["0", "o", "O"], "1": ["1", "i", "I", "l", "L"] };

it("is six letters of a request's number in two groups, without look-alikes", () => {
  expect(sayItCode("k7p42m9xqabc")).toBe("K7P-42M");
  fc.assert(fc.property(requestId, (id) => /^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/.test(sayItCode(id))));
});

it("is read back however it was heard: any case, any hyphens and spaces, O for 0, I and L for 1", () => {
  const heard = requestId.chain((id) => {
    const letter = (one: string) => fc.constantFrom(...(misheard[one] ?? [one, one.toUpperCase()]));
    const gap = fc.constantFrom("", "-", " ", " - ", "‐", "ー", "\u3000");
    const typed = [...id.slice(0, 6)].flatMap((one) => [letter(one), gap]);
    return fc.tuple(
      fc.constant(id),
      fc.tuple(...typed).map((parts) => ` ${parts.join("")}`),
    );
  });
  fc.assert(fc.property(heard, ([id, typed]) => parseSayItCode(typed) === id.slice(0, 6)));
});

it("is read back from the full-width letters of a Japanese keyboard, and from the whole number", () => {
  expect(parseSayItCode("Ｋ７Ｐ－４２Ｍ")).toBe("k7p42m");
  expect(parseSayItCode("k7p42m9xqabc")).toBe("k7p42m9xqabc");
});

it.each(["", "K7P-42", "K7P-42U", "maria@example.test", "k7p42m9xqabcd", "日本語日本語", "K7P_42M"])(
  "%j is none",
  (typed) => {
    expect(parseSayItCode(typed)).toBeNull();
  },
);
