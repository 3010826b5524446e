"use client";
import { Button } from "@/components/ui/button";
import { FormAlert } from "./form-alert";
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
      {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        look={look}
        slim={slim}
        aria-label={words.described}
        aria-disabled={pending}
        onClick={(event) => pending && event.preventDefault()}
      >
        {pending ? words.pending : words.submit}
      </Button>
    </form>
  );
}
