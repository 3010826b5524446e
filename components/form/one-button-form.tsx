"use client";
import { SayItCode } from "@/components/ui/say-it-code";
import { FormStart } from "./form-start";
import { SubmitButton } from "./submit-button";
import { type FormAction, useFormState } from "./use-form-state";

interface OneButtonFormProps {
  action: FormAction;
  /** What is sent along. */
  hidden?: Record<string, string>;
  look?: "primary" | "plain" | "quiet";
  slim?: boolean;
  words: { submit: string; pending: string; described?: string };
}

/** An act in one click. */
export function OneButtonForm({ action, hidden = {}, look = "plain", slim, words }: OneButtonFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <form ref={form} action={send} className="flex flex-col gap-3">
      <FormStart state={state} hidden={hidden} />
      <SubmitButton pending={pending} words={words} look={look} slim={slim} />
      {state.sayIt && <SayItCode sayIt={state.sayIt} />}
    </form>
  );
}
