"use client";
import type { ChangeEvent } from "react";

/** Puts the text of a chosen file into a field of the same page, and sends no file; without a script one opens it and copies. */
export function FileText({ label, into }: { label: string; into: string }) {
  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const text = await currentTarget.files?.[0]?.text();
    const area = document.getElementById(into);
    if (area instanceof HTMLTextAreaElement && text !== undefined) area.value = text;
  };
  return (
    <label className="needs-script flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      {label}
      <input type="file" onChange={read} className="max-w-full text-sm" />
    </label>
  );
}
