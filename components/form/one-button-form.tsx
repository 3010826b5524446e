"use client";
import { Button } from "@/components/ui/button";
import { FormStart } from "./form-start";
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
