import type { Doors } from "@/lib/domain/connections/doors-of";
import { routes } from "@/lib/routes";

/** The address that leads to a connection's provider; null where nothing leads there yet. */
export function startAddress(
  { id, protocol }: Pick<Doors["connections"][number], "id" | "protocol">,
  { returnTo, purpose }: { returnTo?: string; purpose?: "proof" } = {},
): string | null {
  if (protocol !== "saml") return null;
  const query = new URLSearchParams({ ...(purpose && { purpose }), ...(returnTo && { returnTo }) });
  return `${routes.samlStart(id)}${query.size > 0 ? `?${query}` : ""}`;
}
