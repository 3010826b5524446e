"use client";
import { errorId, Field, hintId } from "@/components/ui/field";
import { useFieldId } from "./field-scope";
import { FileText } from "./file-text";
import type { CheckedControl } from "./use-checked-form";

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
  /** With this label a file can be chosen whose text is put in. */
  file?: string;
  /** What it is given besides. */
  control?: CheckedControl;
}

/** Words of several lines. */
export function TextArea({ name, label, hint, error, value, rows, most, required, file, control }: TextAreaProps) {
  const id = useFieldId(name);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {file && <FileText label={file} into={id} />}
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={most}
        required={required}
        className="input h-auto py-2 leading-normal whitespace-pre-wrap"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        {...control}
        aria-describedby={[error && errorId(id), hint && hintId(id)].filter(Boolean).join(" ") || undefined}
      />
    </Field>
  );
}
