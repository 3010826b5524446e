"use client";
import { type ReactNode, useId } from "react";
import { FieldScope } from "./field-scope";
import { FormEnd } from "./form-end";
import { FormStart } from "./form-start";
import type { ActNeeds, ProofWords } from "./proof-fields";
import { type FormAction, useFormState } from "./use-form-state";

export interface ActFormProps {
  action: FormAction;
  /** What is sent along. */
  hidden?: Record<string, string>;
  needs: ActNeeds;
  look?: "primary" | "plain" | "danger";
  slim?: boolean;
  words: ProofWords & { submit: string; pending: string; described?: string };
  /** What the act does, and fields of its own that need no state. */
  children?: ReactNode;
}

/** An administrator's act in one form: what it does, what it asks for, one button. */
export function ActForm({ action, hidden = {}, needs, look = "primary", slim, words, children }: ActFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <FieldScope value={useId()}>
      <form ref={form} action={send} className="flex flex-col items-start gap-4 *:w-full">
        <FormStart state={state} hidden={hidden} />
        {children}
        <FormEnd state={state} pending={pending} needs={needs} words={words} button={{ look, slim }} />
      </form>
    </FieldScope>
  );
}
