import {
  _createCache,
  _createIntlFormatters,
  createTranslator,
  type NamespaceKeys,
  type NestedKeyOf,
} from "use-intl/core";
import type { Language } from "@/lib/language";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { currentLanguage } from "./current-language";

export type Messages = typeof en;
export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

const messages: Record<Language, Messages> = { en, ja };

// Parsing a sentence costs more than filling it in, so the parsed ones are kept for the life of the process.
const cache = _createCache();
const formatters = _createIntlFormatters(cache);
const translators = new Map<string, unknown>();

/** The sentences of one namespace in one language. */
export function wordsIn<Name extends Namespace>(language: Language, namespace: Name) {
  const make = () =>
    createTranslator({
      locale: language,
      messages: messages[language],
      namespace,
      _cache: cache,
      _formatters: formatters,
    });
  const key = `${language} ${namespace}`;
  let translator = translators.get(key) as ReturnType<typeof make> | undefined;
  if (!translator) {
    translator = make();
    translators.set(key, translator);
  }
  return translator;
}

/** The sentences of one namespace in the language of this request's page. */
export const words = <Name extends Namespace>(namespace: Name) => wordsIn(currentLanguage(), namespace);
