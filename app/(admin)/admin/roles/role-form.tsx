"use client";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormEnd } from "@/components/form/form-end";
import { FormStart } from "@/components/form/form-start";
import type { ActNeeds, ProofWords } from "@/components/form/proof-fields";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";

interface Box {
  name: string;
  label: string;
  hint?: string;
}

interface RoleFormProps {
  action: FormAction;
  /** Which one, and what the form is filled from; empty for a new one. */
  hidden: Record<string, string>;
  /** What stands in the fields at first; a box that is ticked has `on`. */
  values: Record<string, string>;
  methods: readonly Box[];
  portals: readonly Box[];
  needs: ActNeeds;
  words: ProofWords & {
    name: string;
    methods: string;
    methodsHint: string;
    grants: string;
    grantsNone: string;
    submit: string;
    pending: string;
  };
}

/** A role: its name, its ways in, and the portals that it grants. */
export function RoleForm({ action, hidden, values: first, methods, portals, needs, words }: RoleFormProps) {
  const { state, send, pending, form } = useFormState(action);
  const values = state.values ?? first;
  const error = state.fields?.methods;
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
      <fieldset className="flex flex-col gap-1" aria-describedby="methods-hint">
        <legend className="mb-1 font-[620]">{words.methods}</legend>
        <p id="methods-hint" className="text-[0.8125rem] text-soft">
          {words.methodsHint}
        </p>
        {error && (
          <p role="alert" tabIndex={-1} className="text-sm font-medium text-bad outline-none">
            {error}
          </p>
        )}
        {methods.map(({ name, label }) => (
          <CheckboxField key={name} name={name} label={label} checked={values[name] === "on"} />
        ))}
      </fieldset>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-[620]">{words.grants}</legend>
        {portals.length === 0 && <p className="text-sm text-soft">{words.grantsNone}</p>}
        {portals.map(({ name, label, hint }) => (
          <CheckboxField key={name} name={name} label={label} hint={hint} checked={values[name] === "on"} />
        ))}
      </fieldset>
      <FormEnd state={state} pending={pending} needs={needs} words={words} />
    </form>
  );
}
