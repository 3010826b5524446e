import type { Link } from "@/prisma/generated/client";
import type { Seconds } from "../duration";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services, Transaction } from "../services";
import { holdUser } from "../users/hold-user";
import type { Visit } from "../visit";
import { mailLink } from "./mail-link";

interface Whom {
  userId: string;
  lifetime?: Seconds;
}

/**
 * Invites a user who is not active yet, again if need be (R11, R15): gives an activation link and mails it to the
 * address on file, unless there is none or their type gets no mail. The link is returned for whoever hands it over.
 */
export const inviteUser = (
  services: Services,
  visit: Visit,
  whom: Whom,
): Promise<Result<{ link: Link; mailed: boolean }>> =>
  services.db.$transaction((tx) => invite(tx, services, visit, whom));

/** As inviteUser, in the caller's transaction. A refusal has written nothing. */
export async function invite(
  tx: Transaction,
  services: Services,
  visit: Visit,
  { userId, lifetime }: Whom,
): Promise<Result<{ link: Link; mailed: boolean }>> {
  const { organization, actorId } = visit;
  await holdUser(tx, { organizationId: organization.id, userId });
  const user = await tx.user.findFirst({
    where: { id: userId, organizationId: organization.id },
    include: { type: { select: { getsMail: true } } },
  });
  if (!user) return refuse("user-unknown");
  if (user.activatedAt) return refuse("already-active", { username: user.username });
  const person = { ...user, email: user.type.getsMail ? user.email : null };
  const inviter =
    actorId &&
    (await tx.user.findFirst({ where: { id: actorId, organizationId: organization.id }, select: { name: true } }));
  const link = await mailLink(tx, services, visit, person, {
    purpose: "activation",
    kind: "invitation",
    facts: { username: user.username, name: user.name, invitedBy: inviter ? inviter.name : null },
    invitedById: actorId,
    lifetime,
  });
  await record(tx, services.clock.now(), visit, { kind: "user.invited", userId, linkId: link.id });
  return done({ link, mailed: person.email !== null });
}
