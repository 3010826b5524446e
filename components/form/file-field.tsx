"use client";
import { type ChangeEvent, useState } from "react";
import { errorId, Field, hintId } from "@/components/ui/field";
import { useFieldId } from "./field-scope";

interface FileFieldProps {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  /** What the browser offers first. */
  accept: string;
  /** Bytes; a larger file is told at once and not taken. */
  most: number;
  tooLarge: string;
}

/** A file that is sent with its form; chosen anew after a refusal, for no browser gives it back. */
export function FileField({ name, label, hint, error, accept, most, tooLarge }: FileFieldProps) {
  const id = useFieldId(name);
  const [refused, setRefused] = useState(false);
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const large = (currentTarget.files?.[0]?.size ?? 0) > most;
    if (large) currentTarget.value = "";
    setRefused(large);
  };
  const wrong = refused ? tooLarge : error;
  return (
    <Field id={id} label={label} hint={hint} error={wrong}>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={[wrong && errorId(id), hint && hintId(id)].filter(Boolean).join(" ") || undefined}
        onChange={chosen}
        className="input h-auto py-2 text-[0.9375rem] file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-transparent file:px-3 file:py-1 file:text-sm file:font-[560]"
      />
    </Field>
  );
}
