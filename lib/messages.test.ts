import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { refusalCodes } from "@/lib/domain/refusal";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";

const languages = { en, ja };

/** Every sentence of a language under its full name. */
function sentences(words: object, prefix = ""): Map<string, string> {
  const pairs = Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as const] : [...sentences(value, `${prefix}${key}.`)],
  );
  return new Map(pairs);
}

/** The names in braces and tags that the program fills in. */
const blanks = (text: string) => [...new Set(text.match(/\{\s*\w+(?=\s*[,}])|<\w+>/g) ?? [])].sort();

const english = sentences(en);
const japanese = sentences(ja);

describe("the sentences a person reads", () => {
  test("are the same in every language", () => {
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(100);
  });

  test.each(Object.entries(languages))("none is empty in %s", (_, words) => {
    expect([...sentences(words)].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test.each(Object.entries(languages))("can be filled in, all of them, in %s", (locale, words) => {
    const unreadable: string[] = [];
    const keys = [...sentences(words).keys()];
    for (const key of keys) {
      const onError = ({ code }: { code: string }) => code === "INVALID_MESSAGE" && unreadable.push(key);
      const text = createTranslator({ locale, messages: words as object, onError }) as unknown as (
        key: string,
        blanks: object,
      ) => string;
      text(key, { any: "blank" });
    }
    expect(keys.length).toBeGreaterThan(100);
    expect(unreadable).toEqual([]);
  });

  test("leave the same blanks to fill in every language", () => {
    const differing = [...english].filter(([key, text]) => {
      const other = japanese.get(key);
      return other !== undefined && JSON.stringify(blanks(text)) !== JSON.stringify(blanks(other));
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("the Japanese ones are Japanese", () => {
    const translated = [...japanese].filter(([key, text]) => text !== english.get(key));
    expect(translated.length / japanese.size).toBeGreaterThan(0.9);
  });

  test.each(refusalCodes)("a refusal %s speaks to the person, to the administrator, and names the fix", (code) => {
    for (const all of [english, japanese]) {
      for (const part of ["person", "administrator", "fix"]) expect(all.get(`refusal.${code}.${part}`)).toBeTruthy();
    }
  });
});
