import type { Rank } from "@/prisma/generated/enums";
import type { ShippedUserType } from "../organizations/shipped-user-types";
import { done, type Result, together } from "../result";
import { canonical } from "../text";
import { parseEmail } from "./email";
import { parseName } from "./plain-line";
import { parseUsername } from "./username";

export interface NewUser {
  /** Made when left out. */
  id?: string;
  username: string;
  /** Optional: an account may have no address (R3). */
  email?: string | null;
  name: string;
  language?: string | null;
  /** Name of one of the organization's user types; General when left out. */
  type?: ShippedUserType | (string & {});
  /** Instead of its name. */
  typeId?: string;
  /** None when left out. */
  roleIds?: readonly string[];
  rank?: Rank;
  customerId?: string | null;
}

export interface ParsedUser {
  username: string;
  usernameKey: string;
  email: string | null;
  emailKey: string | null;
  name: string;
}

/**
 * What can be said about a new user without looking at the others: usernames and addresses that may be, under their keys.
 * Everything that is wrong is told at once.
 */
export function parseNewUser(input: NewUser): Result<ParsedUser> {
  const name = parseName(input.name);
  const typed = input.email?.trim() || null;
  const email = typed === null ? null : parseEmail(typed);
  const username = parseUsername(input.username);
  const wrong = together(
    name.ok ? null : name.refusal,
    typed !== null && email === null ? { code: "email-invalid" } : null,
    username.ok ? null : username.refusal,
  );
  if (wrong || !name.ok || !username.ok) return { ok: false, refusal: wrong ?? { code: "field-invalid" } };
  return done({
    username: username.value,
    usernameKey: canonical(username.value),
    email,
    emailKey: email === null ? null : canonical(email),
    name: name.value,
  });
}
