import type { FieldChanges } from "../authority/administer";
import { changesBetween } from "../authority/changes-between";
import { done, type Result, refuse } from "../result";
import { secretOver } from "./client-secret";
import type { Connection } from "./connection";

export interface EnteredSecret {
  /** Null keeps the one that is there. */
  clientSecret: string | null;
  /** We have no secret there (RFC 6749 section 2.1). */
  publicClient: boolean;
  /** The last day of the secret, `2027-05-30`; null where nobody knows. */
  secretEndsOn: string | null;
}

interface ParsedSecret {
  replaced: string | null;
  /** There was one, and there is none any more. */
  gone: boolean;
  /** What does not ask for another test run. */
  data: { secretEndsOn: Date | null; secretWarnedDays?: null };
  changes: FieldChanges;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

function parseDay(text: string): Date | null {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && dayOf(day) === text ? day : null;
}

/** What was entered about our secret at a provider, held against what is kept of it. */
export function parseSecret(
  had: Pick<Connection, "clientSecret" | "secretEndsOn">,
  { clientSecret, publicClient, secretEndsOn }: EnteredSecret,
  now: Date,
): Result<ParsedSecret> {
  if (publicClient && clientSecret) return refuse("secret-of-public-client", { field: "clientSecret" });
  if (!publicClient && !clientSecret && !had.clientSecret) return refuse("field-missing", { field: "clientSecret" });
  const day = publicClient || !secretEndsOn ? null : parseDay(secretEndsOn);
  const refused = (problem: "no_day" | "past" | "earlier") =>
    refuse("secret-end-unusable", { field: "secretEndsOn", problem });
  if (!publicClient && secretEndsOn && !day) return refused("no_day");
  const was = dayOf(had.secretEndsOn);
  const changes = changesBetween({ secretEndsOn: was }, { secretEndsOn: dayOf(day) });
  const changed = Object.keys(changes).length > 0;
  if (day && (changed || clientSecret) && secretOver(day, now)) return refused("past");
  // The field was filled with the day of the secret that goes.
  if (day && clientSecret && had.clientSecret && !changed) return refused("earlier");
  return done({
    ...{ replaced: clientSecret, gone: publicClient && had.clientSecret !== null, changes },
    data: { secretEndsOn: day, ...(changed && { secretWarnedDays: null }) },
  });
}
