import { policyOf } from "@/lib/domain/policy";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../act-words";

/** Everything that the branding form says. */
export function brandingWords() {
  const text = words("adminBranding");
  const signIn = words("signIn");
  const organization = currentOrganization();
  return {
    name: text("name"),
    accent: text("accent"),
    accentHint: text("accentHint"),
    accentPick: text("accentPick"),
    accentWrong: text("accentWrong"),
    light: text("light"),
    dark: text("dark"),
    contrast: text.raw("contrast") as string,
    moved: text("moved"),
    supportContact: text("supportContact"),
    supportContactHint: text("supportContactHint"),
    way: {
      mail: text("way.mail"),
      page: text("way.page"),
      phone: text("way.phone"),
      words: text("way.words"),
      none: text("way.none"),
    },
    terms: text("terms"),
    termsHint: text("termsHint"),
    signInWords: text("signInWords"),
    signInWordsHint: text("signInWordsHint"),
    troubleLabel: text("troubleLabel"),
    troubleLabelHint: text("troubleLabelHint"),
    timeZone: text("timeZone"),
    timeZoneHint: text("timeZoneHint"),
    language: text("language"),
    languageHint: text("languageHint"),
    number: text("number"),
    numberHint: text("numberHint"),
    preview: text("preview"),
    heading: signIn.raw("heading") as string,
    identifier: signIn(policyOf(organization).signIn.identifier),
    password: signIn("password"),
    signIn: signIn("submit"),
    organizationNumber: text("organizationNumber", { number: String(organization.number) }),
    ...actWords(text("save"), text("saving")),
  };
}

export type BrandingWords = ReturnType<typeof brandingWords>;
