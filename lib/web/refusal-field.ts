import type { RefusalCode } from "@/lib/domain/refusal";

/** The field beside which a refusal is shown; refusals that are not here are the form's alert. */
export const refusalField: Partial<Record<RefusalCode, string>> = {
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
};
