"use client";
import { errorId, Field, hintId } from "@/components/ui/field";
import { useFieldId } from "./field-scope";

interface TextAreaProps {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  value: string;
  rows: number;
  /** Characters. */
  most: number;
  /** Left out, it may stay empty. */
  required?: boolean;
}

/** Words of several lines. */
export function TextArea({ name, label, hint, error, value, rows, most, required }: TextAreaProps) {
  const id = useFieldId(name);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={most}
        required={required}
        className="input h-auto py-2 leading-normal whitespace-pre-wrap"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={[error && errorId(id), hint && hintId(id)].filter(Boolean).join(" ") || undefined}
      />
    </Field>
  );
}
