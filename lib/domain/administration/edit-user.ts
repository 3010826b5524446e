import { administer, type FieldChanges, takeNote } from "../authority/administer";
import { record } from "../history/record";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { parseName, parsePlainLine } from "../users/plain-line";
import type { Visit } from "../visit";
import { refuseMeanwhile } from "./meanwhile";

interface Input {
  userId: string;
  /** The revision of the user that the form was shown with. */
  revision: number;
  name: string;
  customerId: string | null;
  /** Null: the organization's. */
  language: string | null;
}

const languages = ["en", "ja"];

/** Changes what is written of a user and opens nothing: name, customer id, language. */
export const editUser = (services: Services, visit: Visit, input: Input): Promise<Result<null>> =>
  administer(services, visit, "user.edit", input, async (tx, { now }) => {
    const { userId, language } = input;
    const organizationId = visit.organization.id;
    const name = parseName(input.name);
    if (!name.ok) return name;
    const customerId = input.customerId ? parsePlainLine("customerId", input.customerId, 100) : done(null);
    if (!customerId.ok) return customerId;
    if (language !== null && !languages.includes(language)) return refuse("field-invalid", { field: "language" });
    const meanwhile = await refuseMeanwhile(tx, visit, input);
    if (meanwhile) return { ok: false, refusal: meanwhile };
    const before = await tx.user.findFirstOrThrow({
      where: { organizationId, id: userId },
      select: { name: true, customerId: true, language: true },
    });
    const after = { name: name.value, customerId: customerId.value, language };
    const changes: FieldChanges = {};
    for (const field of ["name", "customerId", "language"] as const) {
      if (before[field] !== after[field]) changes[field] = { from: before[field], to: after[field] };
    }
    if (Object.keys(changes).length === 0) return done(null);
    await tx.user.update({ where: { id: userId, organizationId }, data: { ...after, revision: { increment: 1 } } });
    const noted = await takeNote(tx, visit, { userId, changes });
    await record(tx, now, noted, { kind: "user.changed", userId, details: { fields: Object.keys(changes) } });
    return done(null);
  });
