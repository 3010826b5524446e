"use client";
import { errorId, Field, hintId } from "@/components/ui/field";
import { useFieldId } from "./field-scope";

export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  defaultValue: string;
  options: readonly Option[];
}

/** One of a few, chosen with the browser's own list. */
export function SelectField({ name, label, hint, error, defaultValue, options }: SelectFieldProps) {
  const id = useFieldId(name);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {/* A form that was sent resets a list to what it was first shown with: the key shows it anew. */}
      <select
        key={defaultValue}
        id={id}
        name={name}
        className="input appearance-auto"
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={[error && errorId(id), hint && hintId(id)].filter(Boolean).join(" ") || undefined}
      >
        {options.map(({ value, label: shown }) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </Field>
  );
}
