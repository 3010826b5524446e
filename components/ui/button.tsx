import type { ComponentProps } from "react";

type Look = "primary" | "plain" | "quiet" | "danger";

const looks: Record<Look, string> = {
  primary: "btn btn-primary",
  plain: "btn",
  quiet: "btn btn-ghost",
  danger: "btn border-bad text-bad",
};

const className = (look: Look, slim: boolean | undefined, extra: string | undefined) =>
  [looks[look], slim ? "min-h-9! px-3 py-1! text-sm!" : "px-4", extra].filter(Boolean).join(" ");

interface ButtonLook {
  look?: Look;
  slim?: boolean;
}

export function Button({ look = "plain", slim, className: extra, ...rest }: ButtonLook & ComponentProps<"button">) {
  return <button type="submit" className={className(look, slim, extra)} {...rest} />;
}

/** A link that looks like a button: the way on. */
export function ButtonLink({ look = "plain", slim, className: extra, ...rest }: ButtonLook & ComponentProps<"a">) {
  return <a className={className(look, slim, extra)} {...rest} />;
}
