import type { Rank } from "@/prisma/generated/enums";
import type { ShippedUserType } from "../organizations/shipped-user-types";
import { done, type Result, refuse } from "../result";
import { canonical, codePoints } from "../text";
import { parseEmail } from "./email";
import { parseUsername } from "./username";

export interface NewUser {
  username: string;
  /** Optional: an account may have no address (R3). */
  email?: string | null;
  name: string;
  language?: string | null;
  /** Name of one of the organization's user types; General when left out. */
  type?: ShippedUserType | (string & {});
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

const longestName = 200;

/** What can be said about a new user without looking at the others: usernames and addresses that may be, under their keys. */
export function parseNewUser(input: NewUser): Result<ParsedUser> {
  const username = parseUsername(input.username);
  if (!username) return refuse("username-invalid");
  const typed = input.email?.trim() || null;
  const email = typed === null ? null : parseEmail(typed);
  if (typed !== null && email === null) return refuse("email-invalid");
  const name = input.name.trim();
  if (name === "") return refuse("field-missing", { field: "name" });
  if (codePoints(name) > longestName) return refuse("field-too-long", { field: "name", most: longestName });
  const emailKey = email === null ? null : canonical(email);
  return done({
    username,
    usernameKey: canonical(username),
    email,
    emailKey,
    name,
  });
}
