"use client";

/** Ticks every box of this name in its form. */
export function TickAll({ name, label }: { name: string; label: string }) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      className="checkbox checkbox-sm needs-script"
      onChange={({ currentTarget: { form, checked } }) => {
        for (const box of form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])
          box.checked = checked;
      }}
    />
  );
}
