import { administer, type FieldChanges, takeNote } from "../authority/administer";
import { record } from "../history/record";
import { done, type Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { refuseMeanwhile } from "./meanwhile";

interface Input {
  userId: string;
  /** The revision of the user that the form was shown with. */
  revision: number;
  toldOfAccounts: boolean;
  toldOfSupport: boolean;
}

/** Changes of which requests somebody is told by mail. Who has no rank is told of none, whatever is written here. */
export const changeTold = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.edit", input, async (tx, { now }) => {
    const { userId, toldOfAccounts, toldOfSupport } = input;
    const organizationId = visit.organization.id;
    const meanwhile = await refuseMeanwhile(tx, visit, input);
    if (meanwhile) return { ok: false, refusal: meanwhile };
    const before = await tx.user.findFirstOrThrow({ where: { organizationId, id: userId } });
    const after = { toldOfAccounts, toldOfSupport };
    const changes: FieldChanges = {};
    for (const field of ["toldOfAccounts", "toldOfSupport"] as const) {
      if (before[field] !== after[field]) changes[field] = { from: before[field], to: after[field] };
    }
    if (Object.keys(changes).length === 0) return done(null);
    await tx.user.update({ where: { id: userId, organizationId }, data: { ...after, revision: { increment: 1 } } });
    const noted = await takeNote(tx, visit, { userId, changes });
    await record(tx, now, noted, { kind: "user.changed", userId, details: { fields: Object.keys(changes) } });
    return done(null);
  });
