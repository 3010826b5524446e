import type { ComponentProps } from "react";

/** White paper on the quiet ground. */
export function Card({ className = "", ...rest }: ComponentProps<"div">) {
  return (
    <div
      className={`rounded-box border border-line bg-paper p-6 shadow-paper max-[359px]:p-4 ${className}`}
      {...rest}
    />
  );
}
