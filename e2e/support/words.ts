import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import en from "@/messages/en.json" with { type: "json" };
import ja from "@/messages/ja.json" with { type: "json" };

type Messages = typeof en;
type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** The product's own sentences, so that a journey looks for what a person reads. */
export const wordsOf = <Name extends Namespace>(namespace: Name, language: "en" | "ja" = "en") =>
  createTranslator({ locale: language, messages: language === "en" ? en : (ja as Messages), namespace });
