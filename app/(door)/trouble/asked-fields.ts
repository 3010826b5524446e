import { mostOfField, requestFields, type Wanted, wantedFields } from "@/lib/domain/cases/request-fields";
import { policyOf } from "@/lib/domain/policy";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { prefilled } from "@/lib/web/sign-in-hint";
import type { RequestField } from "./request-form";

const kinds = { email: "email", phone: "tel", comment: "lines" } as const;

const autoComplete: Partial<Record<string, string>> = {
  username: "username",
  email: "email",
  phone: "tel",
  department: "organization",
};

const commentHints = { account: "commentHint", support: "supportCommentHint", ticket: "ticketCommentHint" } as const;

/** The fields of a request's form as the policy wants them; who typed a username or an address before need not again. */
export function askedFields(kind: "account" | "support" | "ticket"): RequestField[] {
  const text = words("request");
  const wanted = wantedFields(policyOf(currentOrganization()), kind);
  const label = (name: (typeof requestFields)[number], how: Wanted) => {
    const field = text(kind === "ticket" && name === "comment" ? "ticketComment" : name);
    return how === "required" ? field : text("optional", { field });
  };
  const hints: Partial<Record<string, string>> = {
    username: text("usernameHint"),
    email: text(wanted.email === "required" ? "emailHintRequired" : "emailHint"),
    ...(kind === "support" && { phone: text("phoneHint") }),
    roleWanted: text("roleWantedHint"),
    comment: text(commentHints[kind]),
  };
  return [
    {
      name: "name",
      label: text("name"),
      kind: "text",
      autoComplete: "name",
      wanted: "required",
      most: mostOfField.name,
    },
    ...requestFields.map((name) => ({
      name,
      label: label(name, wanted[name]),
      hint: hints[name],
      kind: name in kinds ? kinds[name as keyof typeof kinds] : ("text" as const),
      autoComplete: autoComplete[name],
      wanted: wanted[name],
      most: mostOfField[name],
      value: name === "username" || name === "email" ? prefilled(name) : "",
    })),
  ];
}
