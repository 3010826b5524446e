import type { CaseTopic } from "@/prisma/generated/enums";
import { optionalPlainLine, parseWords } from "../parse-words";
import type { Policy } from "../policy";
import { done, type Result, together } from "../result";
import { parseEmail } from "../users/email";
import { parseName } from "../users/plain-line";
import { mostOfField, refuseFields } from "./request-fields";

/** What the form of a request brings: the name is all that is asked of everybody (R31). */
export interface TypedRequest {
  kind: "account" | "support" | "ticket";
  /** What it is about, of a request for support. */
  topic?: CaseTopic | null;
  name: string;
  email?: string | null;
  phone?: string | null;
  department?: string | null;
  roleWanted?: string | null;
  /** What they take for their username: text, never looked up for them. */
  username?: string | null;
  comment?: string | null;
}

export type ParsedRequest = { [Field in keyof Required<TypedRequest>]: Exclude<TypedRequest[Field], undefined> };

/** A request as it is stored, with the fields that the policy wants; everything that is wrong with it is told at once. */
export function parseRequest(policy: Policy, typed: TypedRequest): Result<ParsedRequest> {
  const { kind } = typed;
  const name = parseName(typed.name);
  const email = typed.email?.trim() ? parseEmail(typed.email) : null;
  const phone = optionalPlainLine("phone", typed.phone, mostOfField.phone);
  const department = optionalPlainLine("department", typed.department, mostOfField.department);
  const roleWanted = optionalPlainLine("roleWanted", typed.roleWanted, mostOfField.roleWanted);
  const username = optionalPlainLine("username", typed.username, mostOfField.username);
  const comment = typed.comment?.trim() ? parseWords("comment", typed.comment) : done(null);
  const parts = [name, phone, department, roleWanted, username, comment];
  const wrong = together(
    ...parts.map((part) => (part.ok ? null : part.refusal)),
    typed.email?.trim() && !email ? { code: "email-invalid" } : null,
    refuseFields(policy, typed),
  );
  if (wrong) return { ok: false, refusal: wrong };
  const [value] = [<Value>(part: Result<Value>) => (part.ok ? part.value : (null as Value))];
  return done({
    kind,
    topic: kind !== "account" ? (typed.topic ?? "other") : null,
    name: value(name),
    email,
    phone: value(phone),
    department: value(department),
    roleWanted: value(roleWanted),
    username: value(username),
    comment: value(comment),
  });
}
