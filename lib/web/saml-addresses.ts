import type { SamlAddresses } from "@/lib/domain/connections/saml-addresses";
import { routes } from "@/lib/routes";
import { currentOrganization } from "./context";

/** By what a SAML provider knows a connection of this organization. */
export function samlAddresses(connectionId: string): SamlAddresses {
  const at = (path: string) => new URL(path, currentOrganization().origin).href;
  return {
    entityId: at(routes.samlMetadata(connectionId)),
    consumer: at(routes.samlAnswer(connectionId)),
    logout: at(routes.samlLogout(connectionId)),
  };
}
