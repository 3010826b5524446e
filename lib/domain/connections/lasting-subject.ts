import { done, type Result, refuse } from "../result";
import { canonical } from "../text";
import type { Connection } from "./connection";
import { matchValue } from "./match-value";
import { type ProviderStatement, transientFormat } from "./provider-statement";

type Rule = Pick<Connection, "protocol" | "matchBy" | "matchField" | "ignoreCase" | "name">;

/** What the subjects begin with that are values of an attribute, and no name of the provider's for somebody. */
export const subjectsBy = (matchBy: string): string => `${matchBy} = `;

/** The subject that a value is where there is no lasting name: what names one user must be spelled in one way. */
export const subjectOfValue = ({ matchBy, ignoreCase }: Rule, value: string): string =>
  subjectsBy(matchBy) + (ignoreCase ? canonical(value) : value.normalize("NFC"));

/**
 * The statement with a subject that is the same the next time: of somebody whom the provider names by a transient NameID the
 * value by which the connection finds people. Refused where that value is the NameID itself, or is missing: nothing that
 * passes is ever linked with anybody.
 */
export function lastingSubject(connection: Rule, statement: ProviderStatement): Result<ProviderStatement> {
  if (statement.nameId?.format !== transientFormat) return done(statement);
  const { value, code } = matchValue(connection, statement);
  if (value === null) return refuse(code, { connection: connection.name });
  return done({ ...statement, subject: subjectOfValue(connection, value) });
}
