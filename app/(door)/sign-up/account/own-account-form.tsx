"use client";
import { useState } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { SayItCode } from "@/components/ui/say-it-code";
import type { PasswordRule } from "@/lib/domain/passwords/rules";
import { NewPasswordFields, type NewPasswordWords } from "../../../new-password-fields";
import { TermsField } from "../../terms-field";

interface OwnAccountFormProps {
  action: FormAction;
  /** Refused when the cookie holds another link by then. */
  signUpId: string;
  /** `null`: it is chosen here. */
  username: string | null;
  rules: readonly { rule: PasswordRule; text: string }[];
  terms: string | null;
  words: NewPasswordWords & {
    name: string;
    username: string;
    usernameHint: string;
    terms: string;
    agree: string;
    submit: string;
    pending: string;
  };
}

/** What an account is made of by its own person: a name, a username where the address is none, a password. */
export function OwnAccountForm({ action, signUpId, username, rules, terms, words }: OwnAccountFormProps) {
  const { state, send, pending, form } = useFormState(action);
  const [chosen, setChosen] = useState("");
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.refusal && <FormAlert sentence={state.refusal.sentence} />}
      <input type="hidden" name="signUpId" value={signUpId} />
      <TextField
        name="name"
        label={words.name}
        error={state.fields?.name}
        autoComplete="name"
        autoCapitalize="words"
        autoFocus
        defaultValue={state.values?.name ?? ""}
      />
      {username === null && (
        <TextField
          name="username"
          label={words.username}
          hint={words.usernameHint}
          error={state.fields?.username}
          autoComplete="username"
          maxLength={128}
          defaultValue={state.values?.username ?? ""}
          onInput={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <NewPasswordFields username={username ?? chosen} rules={rules} errors={state.fields} words={words} />
      {terms !== null && <TermsField terms={terms} state={state} words={words} />}
      <SubmitButton pending={pending} words={words} />
      {state.sayIt && <SayItCode sayIt={state.sayIt} />}
    </form>
  );
}
