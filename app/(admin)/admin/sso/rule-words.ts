import type { Connection } from "@/lib/domain/connections/connection";
import { subjectName } from "@/lib/domain/connections/connection";
import { capitalized } from "@/lib/web/locale/capitalized";
import { words } from "@/lib/web/locale/words";

type Rule = Pick<Connection, "protocol" | "matchBy" | "matchField" | "ignoreCase">;

/** By what a connection finds people, in a sentence. */
export function ruleWords({ protocol, matchBy, matchField, ignoreCase }: Rule): string {
  const text = words("adminSso");
  const own = protocol === "saml" || protocol === "oidc" ? subjectName[protocol] : "";
  const value = matchBy === own ? text(`subject.${protocol === "oidc" ? "oidc" : "saml"}`) : `“${matchBy}”`;
  const exact = ignoreCase ? "no" : "yes";
  return capitalized(text("rule.sentence", { value, field: text(`matchFields.${matchField}`), exact }));
}
