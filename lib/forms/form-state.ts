import type { RefusalCode } from "@/lib/domain/refusal";
import type { Refusal } from "@/lib/domain/result";

/** What a form's action answers, for `useActionState`. Empty before the first sending. */
export interface FormState {
  /** A refusal of the whole form: the alert above it. */
  refusal?: { code: RefusalCode; sentence: string; facts: NonNullable<Refusal["facts"]> };
  /** A sentence for each field that was refused. */
  fields?: Record<string, string>;
  /** What was typed, for the fields that the form keeps; never a password. */
  values?: Record<string, string>;
  /** What the page shows this once, such as a temporary password. */
  shown?: Record<string, string>;
  /** Done: the script goes there with `location.assign`. Without a script the answer was a redirect already. */
  goTo?: string;
}
