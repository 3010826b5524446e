import { randomUUID } from "node:crypto";
import { administer } from "../authority/administer";
import { record } from "../history/record";
import { queueMail } from "../mail/queue-mail";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { canonical } from "../text";
import type { Visit } from "../visit";

interface Input {
  userId: string;
  /** The username of the colleague who knows the caller. */
  colleague: string;
  /** How they know. */
  comment?: string | null;
}

/**
 * A named colleague vouches for the caller, where there is neither address nor device. Recorded with the name, and the
 * colleague is told by mail, so that nobody can be named who did not. Neither the administrator nor the caller vouches.
 */
export const vouchForCaller = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.confirm-caller", input, async (tx, { now, actor, subject, visit: noted }) => {
    const { organization } = noted;
    const { userId } = input;
    const colleague = await tx.user.findFirst({
      where: {
        organizationId: organization.id,
        usernameKey: canonical(input.colleague),
        id: { notIn: [userId, actor.userId] },
        activatedAt: { not: null },
        suspendedAt: null,
        email: { not: null },
      },
    });
    if (!colleague?.email) return refuse("colleague-unknown");
    await tx.callerCheck.create({
      data: {
        id: randomUUID(),
        organizationId: organization.id,
        userId,
        askedById: actor.userId,
        way: "colleague",
        keyId: services.linkKeys.current,
        voucherId: colleague.id,
        createdAt: now,
        confirmedAt: now,
      },
    });
    const mailId = await queueMail(tx, services, {
      organization,
      userId: colleague.id,
      address: colleague.email,
      language: colleague.language ?? organization.language,
      kind: "vouched",
      facts: { name: colleague.name, by: actor.name, caller: subject.name, at: now.toISOString() },
    });
    const details = { voucherId: colleague.id };
    await record(tx, now, noted, { kind: "caller.confirmed", reason: "colleague", userId, mailId, details });
    return done(null);
  });
