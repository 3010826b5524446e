import type { Connection } from "@/lib/domain/connections/connection";

/** What of a user a provider's value can be compared with. */
export const ownFields = ["username", "email", "customerId"] as const;

type Asked = Record<string, string | string[] | undefined>;

/** The rule that an address asks for; without one, the rule in force. */
export function askedRule(
  { by, field, case: letters }: Asked,
  { matchBy, matchField, ignoreCase }: Pick<Connection, "matchBy" | "matchField" | "ignoreCase">,
) {
  const asked = typeof by === "string" && by.trim() !== "";
  return {
    matchBy: asked ? by.trim().slice(0, 256) : matchBy,
    matchField: ownFields.find((one) => one === field) ?? matchField,
    ignoreCase: asked ? letters === "ignore" : ignoreCase,
  };
}
