import { type RequestFieldName, requestFields, type Wanted, wantedFields } from "@/lib/domain/cases/request-fields";
import type { Policy } from "@/lib/domain/policy";
import type { Language } from "@/lib/language";
import { wordsIn } from "./words";

/** What the forms of requests ask, in sentences. */
export function requestRules(language: Language, policy: Policy): string[] {
  const rules = wordsIn(language, "rules.requests");
  const listed = (names: readonly ("name" | RequestFieldName)[]) => ({
    fields: names.map((name) => rules(`fields.${name}`)).join(wordsIn(language, "policy")("separator")),
  });
  const of = (kind: "account" | "support", how: Wanted) =>
    requestFields.filter((name) => wantedFields(policy, kind)[name] === how);
  const [more, support] = [of("account", "offered"), of("support", "offered")];
  return [
    rules("accountRequired", listed(["name", ...of("account", "required")])),
    more.length > 0 ? rules("accountOffered", listed(more)) : rules("accountNothing"),
    support.length > 0 ? rules("supportOffered", listed(support)) : rules("supportNothing"),
  ];
}
