"use client";
import { FormAlert } from "@/components/form/form-alert";
import { SubmitButton } from "@/components/form/submit-button";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { SayItCode } from "@/components/ui/say-it-code";
import type { PasswordRule } from "@/lib/domain/passwords/rules";
import { NewPasswordFields, type NewPasswordWords } from "../new-password-fields";
import { TermsField } from "./terms-field";

interface NewPasswordFormProps {
  action: FormAction;
  /** Refused when the cookie holds another link by then: two tabs never swap people. */
  linkId: string;
  username: string;
  rules: readonly { rule: PasswordRule; text: string }[];
  /** The organization's terms, where the link agrees to them. */
  terms: string | null;
  words: NewPasswordWords & { submit: string; pending: string; terms: string; agree: string };
}

/** Sets a password through a mailed link. */
export function NewPasswordForm({ action, linkId, username, rules, terms, words }: NewPasswordFormProps) {
  const { state, send, pending, form } = useFormState(action);
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
      <input type="hidden" name="linkId" value={linkId} />
      <NewPasswordFields username={username} rules={rules} errors={state.fields} autoFocus words={words} />
      {terms !== null && <TermsField terms={terms} state={state} words={words} />}
      <SubmitButton pending={pending} words={words} />
      {state.sayIt && <SayItCode sayIt={state.sayIt} />}
    </form>
  );
}
