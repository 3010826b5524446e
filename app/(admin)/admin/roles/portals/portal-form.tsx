"use client";
import { FormEnd } from "@/components/form/form-end";
import { FormStart } from "@/components/form/form-start";
import type { ActNeeds, ProofWords } from "@/components/form/proof-fields";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";

interface PortalFormProps {
  action: FormAction;
  /** Which one, and what the form is filled from; empty for a new one. */
  hidden: Record<string, string>;
  values: Record<string, string>;
  needs: ActNeeds;
  words: ProofWords & {
    name: string;
    address: string;
    addressHint: string;
    description: string;
    descriptionHint: string;
    submit: string;
    pending: string;
  };
}

/** A portal: its name, where it is, and a line about it. */
export function PortalForm({ action, hidden, values: first, needs, words }: PortalFormProps) {
  const { state, send, pending, form } = useFormState(action);
  const values = state.values ?? first;
  const shared = { autoComplete: "off" } as const;
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      <FormStart state={state} hidden={hidden} />
      <TextField
        {...shared}
        name="name"
        label={words.name}
        defaultValue={values.name}
        error={state.fields?.name}
        maxLength={80}
        autoCapitalize="sentences"
      />
      <TextField
        {...shared}
        name="address"
        label={words.address}
        hint={words.addressHint}
        defaultValue={values.address}
        error={state.fields?.address}
        maxLength={2_000}
        inputMode="url"
      />
      <TextField
        {...shared}
        name="description"
        label={words.description}
        hint={words.descriptionHint}
        defaultValue={values.description}
        error={state.fields?.description}
        maxLength={200}
        required={false}
        autoCapitalize="sentences"
      />
      <FormEnd state={state} pending={pending} needs={needs} words={words} />
    </form>
  );
}
