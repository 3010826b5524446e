import { readableAccent } from "./accent";

/** The first letter of the name on the accent, as a picture. */
export function letterMark({ name, accent }: { name: string; accent: string }): string {
  const { light } = readableAccent(accent);
  const letter = (Array.from(name)[0] ?? "").toUpperCase().replace(/[<>&]/g, "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="10" fill="${light.accent}"/><text x="20" y="27" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="700" fill="${light.on}">${letter}</text></svg>`;
}
