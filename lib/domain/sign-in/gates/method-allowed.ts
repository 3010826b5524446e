import type { Gate } from "../gates";

/**
 * The roles of the user allow the method that is tried, and name the connection through which it is tried (C24, T66). At
 * the owners' door it is the rank that does.
 */
export const methodAllowed: Gate = ({ method, methods, through, connections, door, owner }) => {
  if (door === "owners") return owner ? null : "owners-only";
  const connected = method === "saml" || method === "oidc";
  const allowed = connected ? through !== null && connections.includes(through) : methods.includes(method);
  return allowed ? null : "method-not-allowed";
};
