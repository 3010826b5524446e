import type { Connection } from "@/lib/domain/connections/connection";
import { words } from "@/lib/web/locale/words";

const names = [
  "saved",
  "provider",
  "issuer",
  "read",
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
export function connectionNotices({ issuer }: Pick<Connection, "issuer">): Record<string, string> {
  const text = words("adminSso");
  return Object.fromEntries(names.map((name) => [name, text(`notices.${name}`, { issuer })]));
}
