"use client";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useFormState } from "@/components/form/use-form-state";
import { enterCaseAction } from "./actions";

interface EnterCaseFormProps {
  /** What stands below a refusal: whom to ask. */
  help: ReactNode;
  words: { number: string; phrase: string; phraseHint: string; submit: string; pending: string };
}

/** Opens the page of a request with what stands on its slip. */
export function EnterCaseForm({ help, words }: EnterCaseFormProps) {
  const { state, send, pending, form } = useFormState(enterCaseAction);
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} help={help} />}
      <TextField
        name="number"
        label={words.number}
        error={state.fields?.number}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={state.values?.number ?? ""}
      />
      <TextField
        name="phrase"
        label={words.phrase}
        hint={words.phraseHint}
        error={state.fields?.phrase}
        autoComplete="off"
        className="input font-mono"
      />
      <SubmitButton pending={pending} words={words} />
    </form>
  );
}
