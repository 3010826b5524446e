import type { Rank } from "@/prisma/generated/enums";
import type { ShippedUserType } from "../organizations/shipped-user-types";
import { done, type Result, refuse } from "../result";
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

/** What can be said about a new user without looking at the others: usernames and addresses that may be, under their keys. */
export function parseNewUser(input: NewUser): Result<ParsedUser> {
  const username = parseUsername(input.username);
  if (!username) return refuse("username-invalid");
  const typed = input.email?.trim() || null;
  const email = typed === null ? null : parseEmail(typed);
  if (typed !== null && email === null) return refuse("email-invalid");
  const name = parseName(input.name);
  if (!name.ok) return name;
  const emailKey = email === null ? null : canonical(email);
  return done({
    username,
    usernameKey: canonical(username),
    email,
    emailKey,
    name: name.value,
  });
}
