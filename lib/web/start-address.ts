import type { Doors } from "@/lib/domain/connections/doors-of";
import { routes } from "@/lib/routes";

/** The address that leads to a connection's provider. */
export function startAddress(
  { id, protocol }: Pick<Doors["connections"][number], "id" | "protocol">,
  { returnTo, purpose }: { returnTo?: string; purpose?: "proof" } = {},
): string {
  const query = new URLSearchParams({ ...(purpose && { purpose }), ...(returnTo && { returnTo }) });
  const start = protocol === "oidc" ? routes.oidcStart(id) : routes.samlStart(id);
  return `${start}${query.size > 0 ? `?${query}` : ""}`;
}
