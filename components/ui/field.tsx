import type { ReactNode } from "react";

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

/** A label above, a control, and below it the error or else the hint and warnings. */
export function Field(props: {
  /** The control's. */
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  warning?: string | null;
  children: ReactNode;
}) {
  const { id, label, hint, error, warning, children } = props;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-[0.9375rem] font-[560]">
        {label}
      </label>
      {children}
      {error && (
        <p id={errorId(id)} className="text-sm font-medium whitespace-pre-line text-bad">
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId(id)} className="text-[0.8125rem] text-soft">
          {hint}
        </p>
      )}
      <p role="status" className="text-[0.8125rem] font-medium text-wait empty:hidden">
        {warning}
      </p>
    </div>
  );
}
