"use client";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { SayItCode } from "@/components/ui/say-it-code";

interface IdentifierFormProps {
  action: FormAction;
  email: boolean;
  /** What was typed on the page before. */
  typed: string;
  /** What stands below a refusal: whom to ask. */
  help: ReactNode;
  words: { label: string; hint: string | undefined; submit: string; pending: string };
}

/** Asks for whom a mail is wanted. */
export function IdentifierForm({ action, email, typed, help, words }: IdentifierFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} help={help} />}
      <TextField
        name="identifier"
        type={email ? "email" : "text"}
        label={words.label}
        hint={words.hint}
        error={state.fields?.identifier}
        autoComplete={email ? "email" : "username"}
        autoFocus
        defaultValue={state.values?.identifier ?? typed}
      />
      <SubmitButton pending={pending} words={words} />
      {state.sayIt && <SayItCode sayIt={state.sayIt} />}
    </form>
  );
}
