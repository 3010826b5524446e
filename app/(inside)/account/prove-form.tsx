"use client";
import { FormAlert } from "@/components/form/form-alert";
import { PasswordField, type PasswordWords } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { SayItCode } from "@/components/ui/say-it-code";

interface ProveFormProps {
  action: FormAction;
  place: string;
  words: PasswordWords & { password: string; submit: string; pending: string };
}

export function ProveForm({ action, place, words }: ProveFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
      <input type="hidden" name="place" value={place} />
      <PasswordField
        name="proof"
        label={words.password}
        autoComplete="current-password"
        words={words}
        error={state.fields?.proof}
      />
      <SubmitButton pending={pending} words={words} />
      {state.sayIt && <SayItCode sayIt={state.sayIt} />}
    </form>
  );
}
