import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { testRisks } from "@/lib/adapters/database/test-risks";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { type Surface, told } from "../diagnosis/sentence";
import { days, hours } from "../duration";
import { readAtRisk } from "./read-at-risk";
import { messageAtRisk, tellRisk } from "./tell-risk";

const made = await testDatabase();
const { town, ago } = testRisks(made);

function surface(locale: "en" | "ja"): Surface {
  const onError = (error: Error) => {
    throw error;
  };
  const why = createTranslator({
    locale,
    messages: locale === "en" ? en : (ja as typeof en),
    namespace: "why",
    onError,
  });
  return {
    words: (key, blanks) => why(key as "notes.since", blanks as { at: string }),
    time: (at) => at.toISOString(),
    day: (at) => at.toISOString(),
    browser: (browser) => browser,
    label: (label) => label,
    page: () => "https://door.example.test/sign-in",
  };
}

test.each(["en", "ja"] as const)(
  "every reason and every text to send can be said in %s, and leaves no blank",
  async (locale) => {
    const { organization, viewer, person, mailed, locked, invited, temporary, knock } = await town({
      lock: { release: "reset" },
    });
    await person("sso", { methods: ["saml"] });
    await locked("locked", { email: null });
    await person("inactive", { type: "Inactive" });
    await knock("inactive");
    await mailed("returned", "refused");
    await invited("ends", days(6), days(7));
    await invited("ended", days(8), days(7));
    await invited("unopened", days(4), days(7));
    await person("never invited", { activated: false, email: null });
    await temporary("over", ago(hours(1)));
    await temporary("soon", ago(hours(-1)));
    await person("no way", { email: null, password: null });
    const groups = await readAtRisk(made.services, viewer);
    expect(groups).toHaveLength(11);
    for (const { risk, people } of groups)
      for (const one of people)
        for (const sentence of [tellRisk(risk, one), messageAtRisk(organization, risk, one)])
          expect(told(surface(locale), sentence), risk).toMatch(/^[^{}]*\S{3}[^{}]*[.。]$/);
  },
);
