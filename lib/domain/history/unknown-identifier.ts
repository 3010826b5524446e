import { createHmac } from "node:crypto";
import type { Organization } from "../organizations/organization";
import type { Services } from "../services";
import { canonical, codePoints } from "../text";

/**
 * What history keeps of an identifier that matches nobody: a keyed hash, so that the same one can be recognized,
 * and its length in characters. People type passwords there (T82).
 */
export function unknownIdentifier(
  services: Pick<Services, "identifierKey">,
  organization: Pick<Organization, "id">,
  typed: string,
): { hash: Buffer; length: number } {
  const key = canonical(typed);
  const hash = createHmac("sha256", services.identifierKey).update(`${organization.id}|${key}`).digest();
  return { hash, length: codePoints(key) };
}
