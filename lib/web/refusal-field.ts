import type { RefusalCode } from "@/lib/domain/refusal";
import type { Refusal } from "@/lib/domain/result";

const fieldOfCode: Partial<Record<RefusalCode, string>> = {
  "wrong-current-password": "current",
  "password-too-short": "password",
  "password-too-long": "password",
  "password-common": "password",
  "password-context": "password",
  "password-breached": "password",
  "password-temporary-again": "password",
  "password-repeat-differs": "repeat",
  "terms-not-agreed": "terms",
  "proof-needed": "proof",
  "wrong-proof": "proof",
  "comment-missing": "comment",
  "username-taken": "username",
  "username-invalid": "username",
  "email-invalid": "email",
  "email-is-username": "email",
  "email-in-use": "email",
  "caller-code-wrong": "code",
  "voucher-involved": "colleague",
  "confirmation-differs": "confirmation",
  "policy-not-accepted": "accepted",
  "origin-invalid": "origin",
  "origin-taken": "origin",
};

/** The field beside which a refusal is shown: the one that it names, else its code's; without one it is the form's alert. */
export const refusalField = ({ code, facts }: Refusal): string | undefined =>
  typeof facts?.field === "string" ? facts.field : fieldOfCode[code];
