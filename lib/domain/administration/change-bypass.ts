import { administer, type OnUser, takeNote } from "../authority/administer";
import { record } from "../history/record";
import { tellOwners } from "../organizations/tell-owners";
import { done, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";

interface Input extends OnUser {
  /** They may use a password, though their roles say single sign-on. */
  bypass: boolean;
}

/** Lets one user go around single sign-on with a password, or no longer. Every owner is mailed: it is a second door into one account. */
export const changeBypass = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.change-bypass", input, async (tx, { now, actor, subject }) => {
    const { userId, bypass, comment } = input;
    const { organization } = visit;
    const user = await tx.user.findFirstOrThrow({ where: { id: userId, organizationId: organization.id } });
    if (user.ssoBypass === bypass) return done(null);
    await tx.user.update({
      where: { id: userId, organizationId: organization.id },
      data: { ssoBypass: bypass, revision: { increment: 1 } },
    });
    const changes = { ssoBypass: { from: user.ssoBypass, to: bypass } };
    const noted = await takeNote(tx, visit, { userId, comment, changes });
    await record(tx, now, noted, { kind: "user.changed", userId, details: { fields: ["ssoBypass"] } });
    const by = await tx.user.findFirstOrThrow({ where: { id: actor.userId, organizationId: organization.id } });
    await tellOwners(tx, services, visit, "bypass-changed", {
      ...{ about: user.name, aboutId: userId, aboutUsername: subject.username },
      ...{ by: by.name, bypass, at: now.toISOString() },
    });
    return done(null);
  });
