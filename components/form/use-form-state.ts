"use client";
import { useActionState, useEffect, useRef } from "react";
import type { FormState } from "@/lib/forms/form-state";
import { useBrowserReport } from "./use-browser-report";
import { useKeptTyping } from "./use-kept-typing";

/** A form's server action, as `lib/web` makes it. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/**
 * The one way to send a form: works without script, goes on where the answer says, and after a refusal
 * moves the focus to the first wrong field, else to the alert.
 */
export function useFormState(action: FormAction) {
  const [state, send, pending] = useActionState<FormState, FormData>(action, {});
  const form = useRef<HTMLFormElement>(null);
  useBrowserReport(form);
  useKeptTyping(form, state);
  useEffect(() => {
    const first = (what: string) => form.current?.querySelector<HTMLElement>(what);
    if (state.goTo) location.assign(state.goTo);
    else (first('[aria-invalid="true"]') ?? first('[role="alert"]'))?.focus();
  }, [state]);
  return { state, send, pending: pending || Boolean(state.goTo), form };
}
