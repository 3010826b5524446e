import type { RefusalCode } from "@/lib/domain/refusal";
import type { CauseCode } from "@/lib/domain/status/causes";
import type { Language } from "@/lib/language";
import broken from "./broken.json";
import en from "./en.json";
import failure from "./failure.json";
import ja from "./ja.json";

/** What every refusal has to say, in every language (design section 3). */
interface RefusalWords {
  person: string;
  administrator: string;
  fix: string;
}

/** What a cause that stops many has to say: on a page of help, on the status page, and to administrators. */
type CauseWords = Record<"state" | "short" | "person" | "administrator" | "fix" | "over", string>;

type Shape<Value> = Value extends string ? string : { [Key in keyof Value]: Shape<Value[Key]> };

// A refusal without its sentences, or a sentence that one language lacks, fails the type check here.
en.refusal satisfies Record<RefusalCode, RefusalWords>;
ja.refusal satisfies Record<RefusalCode, RefusalWords>;
en.cause satisfies Record<CauseCode, CauseWords>;
ja.cause satisfies Record<CauseCode, CauseWords>;
ja satisfies Shape<typeof en>;
en satisfies Shape<typeof ja>;
broken satisfies Record<Language, Record<keyof typeof broken.en, string>>;
failure satisfies Record<Language, Record<keyof typeof failure.en, string>>;
