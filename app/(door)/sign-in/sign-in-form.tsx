"use client";
import type { ReactNode } from "react";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormAlert } from "@/components/form/form-alert";
import { PasswordField, type PasswordWords } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { type FormAction, useFormState } from "@/components/form/use-form-state";
import { SayItCode } from "@/components/ui/say-it-code";
import type { RefusalCode } from "@/lib/domain/refusal";
import type { SayIt } from "@/lib/forms/form-state";

export interface SignInFormProps {
  action: FormAction;
  identifier: "username" | "email" | "either";
  username: string;
  returnTo: string | undefined;
  /** When accounts lock here and what to check; the same below every refusal of what was typed. */
  help: ReactNode;
  /** What stands there instead after a refusal that only somebody else can lift. */
  waysOn: Partial<Record<RefusalCode, ReactNode>>;
  /** The ways to identity providers. */
  providers: ReactNode;
  /** The way to help, below the button. */
  trouble: ReactNode;
  /** The code of what led here, where that was a failure; a refusal's own takes its place. */
  sayIt: SayIt | null;
  words: PasswordWords & {
    identifier: string;
    identifierHint: string | undefined;
    looksLikeEmail: string;
    edgeSpaceIgnored: string;
    password: string;
    sharedComputer: string;
    sharedComputerHint: string;
    submit: string;
    pending: string;
  };
}

export function SignInForm(props: SignInFormProps) {
  const { action, identifier, username, returnTo, help, waysOn, providers, trouble, words } = props;
  const { state, send, pending, form } = useFormState(action);
  const { refusal, fields, values } = state;
  const quoted = state.sayIt ?? props.sayIt;
  const typed = values?.username ?? username;
  const warn = (value: string) => {
    const spaced = /^\s|\s$/.test(value) && words.edgeSpaceIgnored;
    const address = identifier === "username" && /\S@\S/.test(value) && words.looksLikeEmail;
    return [spaced, address].filter(Boolean).join(" ");
  };
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {refusal && <FormAlert sentence={refusal.sentence}>{waysOn[refusal.code] ?? help}</FormAlert>}
      <TextField
        name="username"
        type={identifier === "email" ? "email" : "text"}
        label={words.identifier}
        hint={words.identifierHint}
        error={fields?.username}
        autoComplete="username"
        autoFocus={typed === ""}
        defaultValue={typed}
        warn={warn}
      />
      <PasswordField
        name="password"
        label={words.password}
        autoComplete="current-password"
        words={words}
        error={fields?.password}
        autoFocus={typed !== ""}
        tellsCapsLock
      />
      <CheckboxField
        name="sharedComputer"
        label={words.sharedComputer}
        hint={words.sharedComputerHint}
        checked={values?.sharedComputer === "on"}
      />
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      <SubmitButton pending={pending} words={words} />
      {providers}
      {trouble}
      {quoted && <SayItCode sayIt={quoted} />}
    </form>
  );
}
