"use client";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormEnd } from "@/components/form/form-end";
import { FormStart } from "@/components/form/form-start";
import type { ActNeeds, ProofWords } from "@/components/form/proof-fields";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";

const flags = ["maySignIn", "getsMail", "remembersDevice"] as const;
const limits = ["idleMinutes", "absoluteMinutes", "mostSessions"] as const;

export interface TypeFormWords extends ProofWords {
  name: string;
  limits: string;
  labels: Record<(typeof flags)[number] | (typeof limits)[number], string>;
  hints: Record<(typeof flags)[number] | (typeof limits)[number], string>;
  submit: string;
  pending: string;
}

interface TypeFormProps {
  action: FormAction;
  /** Which one, and what the form is filled from; empty for a new one. */
  hidden: Record<string, string>;
  /** What stands in the fields at first; a box that is ticked has `on`. */
  values: Record<string, string>;
  needs: ActNeeds;
  words: TypeFormWords;
}

/** Everything that an organization says of a user type. */
export function TypeForm({ action, hidden, values: first, needs, words }: TypeFormProps) {
  const { state, send, pending, form } = useFormState(action);
  const values = state.values ?? first;
  return (
    <form ref={form} action={send} className="flex flex-col gap-5">
      <FormStart state={state} hidden={hidden} />
      <TextField
        name="name"
        label={words.name}
        defaultValue={values.name}
        error={state.fields?.name}
        maxLength={60}
        autoCapitalize="words"
        autoComplete="off"
      />
      <div className="flex flex-col gap-2">
        {flags.map((flag) => (
          <CheckboxField
            key={flag}
            name={flag}
            label={words.labels[flag]}
            hint={words.hints[flag]}
            checked={values[flag] === "on"}
          />
        ))}
      </div>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 font-[620]">{words.limits}</legend>
        {limits.map((limit) => (
          <TextField
            key={limit}
            name={limit}
            label={words.labels[limit]}
            hint={words.hints[limit]}
            defaultValue={values[limit]}
            error={state.fields?.[limit]}
            inputMode="numeric"
            maxLength={12}
            required={false}
            autoComplete="off"
            className="input max-w-40"
          />
        ))}
      </fieldset>
      <FormEnd state={state} pending={pending} needs={needs} words={words} />
    </form>
  );
}
