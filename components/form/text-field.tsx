"use client";
import { type ComponentProps, type ReactNode, useState } from "react";
import { errorId, Field, hintId } from "@/components/ui/field";
import { useFieldId } from "./field-scope";

interface TextFieldProps extends Omit<ComponentProps<"input">, "name"> {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Looked at while typing; what it returns stands below the field and never stops anybody. */
  warn?: (value: string) => string | null;
  /** What it may well be. */
  suggested?: readonly string[];
}

export function TextField({ name, label, hint, error, warn, suggested = [], defaultValue, ...rest }: TextFieldProps) {
  const id = useFieldId(name);
  const [warning, setWarning] = useState<string | null>(null);
  const describedBy = [error && errorId(id), hint && hintId(id)].filter(Boolean).join(" ");
  return (
    <Field id={id} label={label} hint={hint} error={error} warning={warning}>
      <input
        id={id}
        name={name}
        className="input"
        maxLength={256}
        required
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        onInput={warn && ((event) => setWarning(warn(event.currentTarget.value)))}
        onBlur={warn && ((event) => setWarning(warn(event.currentTarget.value)))}
        list={suggested.length > 0 ? `${id}-list` : undefined}
        {...rest}
      />
      {suggested.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggested.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
