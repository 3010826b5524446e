"use client";
import { useState } from "react";
import { PasswordField, type PasswordWords } from "@/components/form/password-field";
import { PasswordRules } from "@/components/form/password-rules";
import { type PasswordRule, ruleState } from "@/lib/domain/passwords/rules";

export interface NewPasswordWords extends PasswordWords {
  password: string;
  repeat: string;
  rules: string;
  free: string;
  met: string;
  open: string;
  checkedOnSave: string;
}

interface NewPasswordFieldsProps {
  /** Whose password it is: password managers file it under this name. */
  username: string;
  rules: readonly { rule: PasswordRule; text: string }[];
  errors: Record<string, string> | undefined;
  autoFocus?: boolean;
  words: NewPasswordWords;
}

/** A new password twice, with the rules that fill up while it is typed. */
export function NewPasswordFields({ username, rules, errors, autoFocus, words }: NewPasswordFieldsProps) {
  const [password, setPassword] = useState<string | null>(null);
  const [repeat, setRepeat] = useState("");
  const repeatAlone = Boolean(errors?.repeat && !errors.password);
  const items = rules.map(({ rule, text }) => ({
    text,
    // Before the script has read the field nobody knows.
    state: password === null ? undefined : ruleState(rule, password, repeat),
  }));
  return (
    <>
      <input
        className="sr-only"
        type="text"
        autoComplete="username"
        value={username}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordField
        name="password"
        label={words.password}
        autoComplete="new-password"
        words={words}
        error={errors?.password}
        describedBy="password-rules"
        autoFocus={autoFocus && !repeatAlone}
        onValue={setPassword}
      />
      <PasswordField
        name="repeat"
        label={words.repeat}
        autoComplete="new-password"
        words={words}
        error={errors?.repeat}
        autoFocus={autoFocus && repeatAlone}
        onValue={setRepeat}
      />
      <PasswordRules id="password-rules" items={items} words={words} />
    </>
  );
}
