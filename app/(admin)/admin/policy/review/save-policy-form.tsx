"use client";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormAlert } from "@/components/form/form-alert";
import { FormEnd } from "@/components/form/form-end";
import type { ActNeeds, ProofWords } from "@/components/form/proof-fields";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { Note } from "@/components/ui/note";

interface SavePolicyFormProps {
  action: FormAction;
  hidden: Record<string, string>;
  needs: ActNeeds;
  /** What then falls short of a standard. */
  short: readonly string[];
  /** The same page, compared with the policy as it is by then. */
  again: string;
  words: ProofWords & {
    heading: string;
    lead: string;
    accept: string;
    again: string;
    submit: string;
    pending: string;
  };
}

/** Saves what was looked at, with the author's word where a standard is left. */
export function SavePolicyForm({ action, hidden, needs, short, again, words }: SavePolicyFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      <h2>{words.heading}</h2>
      {state.refusal && (
        <FormAlert sentence={state.refusal.sentence}>
          {state.refusal.code === "policy-changed-meanwhile" && (
            <p>
              <a href={again}>{words.again}</a>
            </p>
          )}
        </FormAlert>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {short.length > 0 && (
        <Note tone="wait" className="flex flex-col gap-2">
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {short.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <CheckboxField
            name="accepted"
            label={words.accept}
            error={state.fields?.accepted}
            checked={state.values?.accepted === "on"}
          />
        </Note>
      )}
      <FormEnd state={state} pending={pending} needs={needs} words={words} />
      <p className="text-sm text-soft">{words.lead}</p>
    </form>
  );
}
