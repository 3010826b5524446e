"use client";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { SayItCode } from "@/components/ui/say-it-code";

interface SignUpFormProps {
  action: FormAction;
  /** What was typed on the page before. */
  typed: string;
  /** Where the list may know somebody by it. */
  customerId: { label: string; hint: string } | null;
  /** What stands below a refusal: whom to ask. */
  help: ReactNode;
  words: { label: string; hint: string; submit: string; pending: string };
}

/** Asks for the address of whoever wants an account. */
export function SignUpForm({ action, typed, customerId, help, words }: SignUpFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} help={help} />}
      <TextField
        name="email"
        type="email"
        label={words.label}
        hint={words.hint}
        error={state.fields?.email}
        autoComplete="email"
        autoFocus
        defaultValue={state.values?.email ?? typed}
      />
      {customerId && (
        <TextField
          name="customerId"
          label={customerId.label}
          hint={customerId.hint}
          error={state.fields?.customerId}
          autoComplete="off"
          maxLength={100}
          required={false}
          defaultValue={state.values?.customerId ?? ""}
        />
      )}
      <SubmitButton pending={pending} words={words} />
      {state.sayIt && <SayItCode sayIt={state.sayIt} />}
    </form>
  );
}
