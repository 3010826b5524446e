import { administerConnection, type OnConnection } from "../authority/administer-connection";
import { days, minutes } from "../duration";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { keepConnection } from "./keep-connection";

/** How long an answer may be good for: as the standard wants it, and at most. */
export const bearerBounds = { usual: 10, most: days(1) / minutes(1) } as const;

/** How far ahead the end of an answer may lie, in milliseconds (AnswerExpectation.longestBearer). */
export const longestBearer = ({ bearerMinutes }: { bearerMinutes: number }): number => bearerMinutes * 60_000;

/** Lets a provider's answers be good for so many minutes; some cannot be told to end theirs sooner. */
export const allowLonger = (
  services: Services,
  visit: Visit,
  input: OnConnection & { minutes: number },
): Promise<Result<null>> =>
  administerConnection(services, visit, input, async (tx, given) => {
    const { minutes: to } = input;
    const { usual, most } = bearerBounds;
    if (!Number.isInteger(to) || to < usual || to > most) return refuse("field-invalid", { field: "minutes" });
    const from = given.connection.bearerMinutes;
    if (from === to) return done(null);
    await keepConnection(tx, given, {
      data: { bearerMinutes: to },
      changes: { bearerMinutes: { from, to } },
      untested: true,
    });
    return done(null);
  });
