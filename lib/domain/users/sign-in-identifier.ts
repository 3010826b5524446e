import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";

/** What a user types to sign in here: the username, or the address where the organization asks for that alone (C13). */
export const signInIdentifier = (
  organization: Organization,
  { username, email }: { username: string; email: string | null },
): string => (policyOf(organization).signIn.identifier === "email" ? (email ?? username) : username);
