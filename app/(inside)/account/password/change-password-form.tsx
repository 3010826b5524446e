"use client";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { SayItCode } from "@/components/ui/say-it-code";
import type { PasswordRule } from "@/lib/domain/passwords/rules";
import { NewPasswordFields, type NewPasswordWords } from "../../../new-password-fields";

interface ChangePasswordFormProps {
  action: FormAction;
  username: string;
  rules: readonly { rule: PasswordRule; text: string }[];
  help: ReactNode;
  /** What stands there instead when this browser is locked: what opens it. */
  lockedHelp: ReactNode;
  words: NewPasswordWords & { current: string; submit: string; pending: string };
}

export function ChangePasswordForm({ action, username, rules, help, lockedHelp, words }: ChangePasswordFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && (
        <FormAlert
          sentence={state.refusal.sentence}
          help={state.refusal.code === "device-locked" ? lockedHelp : help}
        />
      )}
      <PasswordField
        name="current"
        label={words.current}
        autoComplete="current-password"
        words={words}
        error={state.fields?.current}
        autoFocus
      />
      {state.fields?.current && <p className="text-sm text-soft">{help}</p>}
      <NewPasswordFields username={username} rules={rules} errors={state.fields} words={words} />
      <SubmitButton pending={pending} words={words} />
      {state.sayIt && <SayItCode sayIt={state.sayIt} />}
    </form>
  );
}
