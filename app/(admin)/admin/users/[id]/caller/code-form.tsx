"use client";
import { FormStart } from "@/components/form/form-start";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useFormState } from "@/components/form/use-form-state";
import { confirmCallerAction } from "./actions";

interface CodeFormProps {
  hidden: Record<string, string>;
  words: { code: string; codeHint: string; submit: string; pending: string };
}

/** The code as the caller read it back. */
export function CodeForm({ hidden, words }: CodeFormProps) {
  const { state, send, pending, form } = useFormState(confirmCallerAction);
  return (
    <form ref={form} action={send} className="flex flex-col items-start gap-4 *:w-full">
      <FormStart state={state} hidden={hidden} />
      <TextField
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={state.fields?.code}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        className="input max-w-48 font-mono text-xl tracking-widest"
      />
      <div className="flex sm:w-fit!">
        <SubmitButton pending={pending} words={words} />
      </div>
    </form>
  );
}
