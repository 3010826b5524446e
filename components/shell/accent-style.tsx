import { readableAccent } from "./accent";

/** Gives the page the organization's accent, readable in light and in dark (app/globals.css takes it up). */
export function AccentStyle({ accent, nonce }: { accent: string; nonce: string | undefined }) {
  const variables = Object.entries(readableAccent(accent)).flatMap(([mode, { accent: color, on, soft }]) => [
    `--${mode}-accent:${color}`,
    `--${mode}-on-accent:${on}`,
    `--${mode}-accent-soft:${soft}`,
  ]);
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {`:root{${variables.join(";")}}`}
    </style>
  );
}
