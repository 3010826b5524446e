import { words } from "@/lib/web/locale/words";

const names = [
  "saved",
  "provider",
  "certificate-added",
  "certificate-removed",
  "rule",
  "mapping",
  "roles",
  "on",
  "off",
  "longer",
] as const;

/** What the page of a connection says after an act. */
export function connectionNotices(): Record<string, string> {
  const text = words("adminSso");
  return Object.fromEntries(names.map((name) => [name, text(`notices.${name}`)]));
}
