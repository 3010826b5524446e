import type { RefusalCode } from "@/lib/domain/refusal";
import type { Language } from "@/lib/language";
import en from "./en.json";
import failure from "./failure.json";
import ja from "./ja.json";

/** What every refusal has to say, in every language (design section 3). */
interface RefusalWords {
  person: string;
  administrator: string;
  fix: string;
}

type Shape<Value> = Value extends string ? string : { [Key in keyof Value]: Shape<Value[Key]> };

// A refusal without its sentences, or a sentence that one language lacks, fails the type check here.
en.refusal satisfies Record<RefusalCode, RefusalWords>;
ja.refusal satisfies Record<RefusalCode, RefusalWords>;
ja satisfies Shape<typeof en>;
en satisfies Shape<typeof ja>;
failure satisfies Record<Language, Record<keyof typeof failure.en, string>>;
