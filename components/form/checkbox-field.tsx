"use client";
import type { ReactNode } from "react";
import { errorId } from "@/components/ui/field";
import { useFieldId } from "./field-scope";

/** A box to tick, with its words beside it. */
export function CheckboxField(props: {
  name: string;
  label: ReactNode;
  hint?: string;
  error?: string;
  required?: boolean;
  checked?: boolean;
}) {
  const { name, label, hint, error, required, checked } = props;
  const id = useFieldId(name);
  return (
    <div className="flex flex-col gap-1">
      <label className="flex items-start gap-3 py-1">
        <input
          type="checkbox"
          id={id}
          name={name}
          required={required}
          defaultChecked={checked}
          className="checkbox checkbox-sm mt-0.5"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId(id) : undefined}
        />
        <span>
          <span className="block text-[0.9375rem]">{label}</span>
          {hint && <span className="block text-[0.8125rem] text-soft">{hint}</span>}
        </span>
      </label>
      {error && (
        <p id={errorId(id)} className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
