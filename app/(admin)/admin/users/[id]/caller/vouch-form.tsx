"use client";
import { FormEnd } from "@/components/form/form-end";
import { FormStart } from "@/components/form/form-start";
import type { ProofWords } from "@/components/form/proof-fields";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";

interface VouchFormProps {
  action: FormAction;
  hidden: Record<string, string>;
  words: ProofWords & { colleague: string; colleagueHint: string; submit: string; pending: string };
}

/** Who is asked whether they know the caller. */
export function VouchForm({ action, hidden, words }: VouchFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <form ref={form} action={send} className="flex flex-col items-start gap-4 *:w-full">
      <FormStart state={state} hidden={hidden} />
      <TextField
        name="colleague"
        label={words.colleague}
        hint={words.colleagueHint}
        error={state.fields?.colleague}
        defaultValue={state.values?.colleague}
        autoComplete="off"
      />
      <FormEnd
        state={state}
        pending={pending}
        needs={{ proof: false, comment: "no" }}
        words={words}
        button={{ look: "plain" }}
      />
    </form>
  );
}
