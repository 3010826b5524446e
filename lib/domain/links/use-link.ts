import { Prisma } from "@/prisma/generated/client";
import type { LinkPurpose } from "@/prisma/generated/enums";
import { record } from "../history/record";
import { refusePassword } from "../passwords/refuse-password";
import { done, type Refusal, type Result, refuse, together } from "../result";
import type { Services, Transaction } from "../services";
import type { LockState } from "../sign-in/lock-state";
import { holdUser } from "../users/hold-user";
import { signInIdentifier } from "../users/sign-in-identifier";
import type { Visit } from "../visit";
import { linkRefusal } from "./link-refusal";
import { type ProvenLink, readLink, refuseProven, refuseUnproven } from "./read-link";
import { takeOver } from "./take-over";

export interface LinkUse {
  purpose: LinkPurpose;
  secret: string;
  /** The link's id as the form was shown with it. */
  linkId: string;
  password: string;
  repeat: string;
  /** What else of the form is refused already; told together with what is wrong with the password. */
  refused?: Refusal | null;
}

/**
 * Uses a link up to set a password: cheap refusals first, none of which uses it up; the hash outside the
 * transaction; then everything or nothing. Of any number of parallel uses exactly one wins (T27).
 * `alongside` does what else belongs to the use, in the same transaction.
 */
export async function useLink(
  services: Services,
  visit: Visit,
  use: LinkUse,
  alongside: (tx: Transaction, link: ProvenLink, now: Date) => Promise<void>,
): Promise<Result<{ username: string; identifier: string; ownersDoor: boolean; lock: LockState }>> {
  const { organization } = visit;
  const link = await readLink(services, organization, use.purpose, use.secret);
  if (!link) return refuseUnproven(organization, use.purpose);
  if (link.id !== use.linkId) return refuse("link-other-tab");
  const code = linkRefusal(link, services.clock.now(), visit.actorId);
  if (code) return refuseUse(services, visit, link, code);
  const { username, email } = link.user;
  const { password, repeat, refused = null } = use;
  const refusal = together(
    await refusePassword(services, { organization, username, email, password, repeat }),
    refused,
  );
  if (refusal) return { ok: false, refusal };
  const temporary = await temporaryOf(services, link);
  const hashed = await services.passwords.admit(async (slot) =>
    temporary && (await slot.verify(temporary, password)) ? null : slot.hash(password),
  );
  if (hashed.busy) return refuse("busy", { retryAfter: 2 });
  const made = hashed.value;
  if (!made) return refuse("password-temporary-again");

  const lock = await services.db.$transaction(async (tx) => {
    await holdUser(tx, link);
    const now = services.clock.now();
    if (!(await consume(tx, link, now))) return null;
    await alongside(tx, link, now);
    return takeOver(tx, services, visit, link, made, now);
  });
  const { ownersDoor } = link;
  if (lock) return done({ username, identifier: signInIdentifier(organization, link.user), ownersDoor, lock });
  const again = await readLink(services, organization, use.purpose, use.secret);
  return refuseUse(services, visit, link, (again && linkRefusal(again, services.clock.now())) ?? "link-used");
}

/** The password that an administrator made, which cannot be the person's own (T14). */
const temporaryOf = ({ db }: Services, { userId, organizationId }: ProvenLink) =>
  db.password.findFirst({ where: { userId, organizationId, temporaryUntil: { not: null } } });

/** The one winner's UPDATE, in a transaction that holds the user. */
async function consume(tx: Transaction, link: ProvenLink, now: Date): Promise<boolean> {
  const { id, organizationId, purpose } = link;
  const won = await tx.$queryRaw<unknown[]>(Prisma.sql`UPDATE link SET used_at = ${now}
    WHERE id = ${id}::uuid AND organization_id = ${organizationId}::uuid AND purpose = ${purpose}::"LinkPurpose"
      AND used_at IS NULL AND replaced_at IS NULL AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${now})
      AND NOT (purpose = 'activation' AND EXISTS (SELECT 1 FROM user_account u
        WHERE u.organization_id = link.organization_id AND u.id = link.user_id AND u.activated_at IS NOT NULL))
    RETURNING id`);
  return won.length === 1;
}

async function refuseUse(services: Services, visit: Visit, link: ProvenLink, code: Parameters<typeof refuseProven>[3]) {
  await record(services.db, services.clock.now(), visit, {
    kind: "link.refused",
    reason: code,
    userId: link.userId,
    linkId: link.id,
  });
  return refuseProven(services.db, visit.organization, link, code);
}
