"use client";
import { errorId, Field, hintId } from "@/components/ui/field";

interface TextAreaProps {
  name: string;
  label: string;
  hint: string;
  error: string | undefined;
  value: string;
  rows: number;
  /** Characters. */
  most: number;
}

/** Words of several lines; it may stay empty. */
export function TextArea({ name, label, hint, error, value, rows, most }: TextAreaProps) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        maxLength={most}
        className="input h-auto py-2 leading-normal whitespace-pre-wrap"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${errorId(name)} ${hintId(name)}` : hintId(name)}
      />
    </Field>
  );
}
