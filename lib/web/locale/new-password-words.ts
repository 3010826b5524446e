import type { Organization } from "@/lib/domain/organizations/organization";
import { type PasswordRule, passwordRules } from "@/lib/domain/passwords/rules";
import { policyOf } from "@/lib/domain/policy";
import { passwordWords } from "./password-words";
import { words } from "./words";

/** What the fields for a new password say. */
export function newPasswordWords() {
  const text = words("newPassword");
  return {
    ...passwordWords(),
    password: text("password"),
    repeat: text("repeat"),
    rules: text("rules"),
    free: text("ruleFree"),
    met: text("met"),
    open: text("open"),
    checkedOnSave: text("checkedOnSave"),
  };
}

/** The organization's rules for this person's password, each with its sentence. */
export function rulesInWords(organization: Organization, person: { username: string; email: string | null }) {
  const text = words("newPassword");
  const sentence = (rule: PasswordRule) => {
    if (rule.rule === "length") return text("ruleLength", { least: rule.least });
    if (rule.rule === "context") return text("ruleContext", { organization: organization.name });
    return text(rule.rule === "common" ? "ruleCommon" : "ruleRepeat");
  };
  const rules = passwordRules(policyOf(organization), { ...person, organization: organization.name });
  return rules.map((rule) => ({ rule, text: sentence(rule) }));
}
