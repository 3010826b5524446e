import { record } from "../history/record";
import { done, type Refusal, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { useLink } from "./use-link";

export interface Activate {
  secret: string;
  linkId: string;
  password: string;
  repeat: string;
  /** Whether the person agreed; asked only where the organization has terms. */
  terms: boolean;
}

/** Makes an account its person's: agrees to the terms, sets the first password (R12, R113). The person then signs in, with `identifier`. */
export async function activate(
  services: Services,
  visit: Visit,
  { terms, ...input }: Activate,
): Promise<Result<{ username: string; identifier: string }>> {
  const { organization } = visit;
  const agrees = organization.terms !== null;
  const refused: Refusal | null = agrees && !terms ? { code: "terms-not-agreed" } : null;
  const use = { purpose: "activation", refused, ...input } as const;
  const used = await useLink(services, visit, use, async (tx, { userId }, now) => {
    await tx.user.update({
      where: { id: userId, organizationId: organization.id },
      data: { activatedAt: now, ...(agrees ? { termsAgreedAt: now } : {}) },
    });
    if (agrees) await record(tx, now, visit, { kind: "terms.agreed", userId });
  });
  if (!used.ok) return used;
  const { username, identifier } = used.value;
  return done({ username, identifier });
}
