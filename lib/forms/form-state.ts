import type { RefusalCode } from "@/lib/domain/refusal";
import type { Refusal } from "@/lib/domain/result";

/** The short code of a refused request (lib/domain/diagnosis/say-it-code.ts), with the words around it. */
export interface SayIt {
  code: string;
  label: string;
  copy: string;
  copied: string;
}

/** What a form's action answers, for `useActionState`. Empty before the first sending. */
export interface FormState {
  /** A refusal of the whole form: the alert above it. */
  refusal?: { code: RefusalCode; sentence: string; facts: NonNullable<Refusal["facts"]> };
  /** The code of the refused request, where history or the log knows it. */
  sayIt?: SayIt;
  /** A sentence for each field that was refused. */
  fields?: Record<string, string>;
  /** Whom the refusal of a field is about, where it is about somebody: the way to each of them. */
  whom?: Record<string, { code: RefusalCode; people: { href: string; name: string }[] }>;
  /** What was typed, for the fields that the form keeps; never a password. */
  values?: Record<string, string>;
  /** What the page shows this once, such as a temporary password. */
  shown?: Record<string, string>;
  /** Done: the script goes there with `location.assign`. Without a script the answer was a redirect already. */
  goTo?: string;
}
