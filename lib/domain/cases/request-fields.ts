import { mostWords } from "../parse-words";
import type { Policy } from "../policy";
import { type Refusal, together } from "../result";
import { mostOfName } from "../users/plain-line";
import type { TypedRequest } from "./parse-request";

/** What the form of a request can ask besides the name and the topic, in the order in which it does. */
export const requestFields = ["username", "email", "department", "roleWanted", "phone", "comment"] as const;

export type RequestFieldName = (typeof requestFields)[number];

/** How long each of them may be, in characters, and the name. */
export const mostOfField = {
  name: mostOfName,
  username: 256,
  email: 254,
  department: 200,
  roleWanted: 200,
  phone: 50,
  comment: mostWords,
} as const satisfies Record<RequestFieldName | "name", number>;

export type Wanted = "required" | "offered" | "hidden";

/** How an organization wants each field of a form (R9, R31): what a form never has is hidden. */
export function wantedFields({ requests }: Policy, kind: TypedRequest["kind"]): Record<RequestFieldName, Wanted> {
  const hidden = { username: "hidden", roleWanted: "hidden" } as const;
  // The operator is not the organization: it asks what it needs to find out, whatever the policy says.
  if (kind === "ticket")
    return { ...hidden, email: "offered", department: "hidden", phone: "offered", comment: "required" };
  return { ...hidden, ...requests[kind] };
}

/**
 * What of a request is not as the policy wants it: missing, or not asked for. What nobody asked for is refused beside
 * its field instead of dropped, so that somebody whose form is older than the policy loses no word.
 */
export function refuseFields(policy: Policy, typed: TypedRequest): Refusal | null {
  const wanted = wantedFields(policy, typed.kind);
  return together(
    ...requestFields.map((field): Refusal | null => {
      const given = Boolean(typed[field]?.trim());
      if (wanted[field] === "required" && !given) return { code: "field-missing", facts: { field } };
      return wanted[field] === "hidden" && given ? { code: "field-not-asked", facts: { field } } : null;
    }),
  );
}
