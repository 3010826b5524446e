import { CheckboxField } from "@/components/form/checkbox-field";
import type { FormState } from "@/lib/forms/form-state";

interface TermsFieldProps {
  terms: string;
  state: FormState;
  words: { terms: string; agree: string };
}

/** The organization's terms, and the box by which one agrees to them. */
export function TermsField({ terms, state, words }: TermsFieldProps) {
  return (
    <section className="flex flex-col gap-2">
      <h2>{words.terms}</h2>
      <p className="rounded-field border border-line p-3 text-sm whitespace-pre-line">{terms}</p>
      <CheckboxField
        name="terms"
        label={words.agree}
        required
        checked={state.values?.terms === "on"}
        error={state.fields?.terms}
      />
    </section>
  );
}
