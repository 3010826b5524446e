import type { ComponentProps } from "react";

export type Tone = "plain" | "good" | "bad" | "wait";

const tones: Record<Tone, string> = {
  plain: "bg-accent-soft",
  good: "bg-good-soft",
  bad: "bg-bad-soft",
  wait: "bg-wait-soft",
};

/** A few words on a colored ground. */
export function Note({ tone = "plain", className = "", ...rest }: { tone?: Tone } & ComponentProps<"div">) {
  return <div className={`rounded-field px-3.5 py-3 text-[0.9375rem] ${tones[tone]} ${className}`} {...rest} />;
}
