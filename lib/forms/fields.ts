import * as z from "zod/mini";

/** PostgreSQL has no NUL in its texts, and nobody types one. */
export const nulFree = /^[^\0]*$/;

const withoutNul = z.regex(nulFree);

/** A line that must be filled in; edge spaces are dropped. `most` in characters. */
export const requiredLine = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most), withoutNul);

/** A line that its verb looks at, so that everything that is wrong with the form is told at once. */
export const openLine = (most: number) => z.string().check(z.trim(), z.maxLength(most));

/** A line that may be missing. */
export const optionalLine = (most: number) => z.optional(z.string().check(z.trim(), z.maxLength(most), withoutNul));

/**
 * A password exactly as received (T7): never trimmed. The bound only keeps absurd sizes out; 256 code points,
 * however their accents are spelled, fit well. The rule about length is lib/domain/passwords.
 */
export const password = () => z.string().check(z.minLength(1), z.maxLength(1_024));

/** A check box: absent means off. */
export const checkbox = () =>
  z.pipe(
    z.optional(z.literal("on")),
    z.transform((value) => value === "on"),
  );

const sentAlong = new WeakSet<object>();

/** A field that no person fills in, but the page: what does not fit there is no mistake that anybody could mend. */
export function hidden<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  sentAlong.add(schema);
  return schema;
}

export const isHidden = (schema: unknown): boolean =>
  typeof schema === "object" && schema !== null && sentAlong.has(schema);

/** The id of a link or row, written out in HTML. */
export const id = () => hidden(z.uuid());

/** The same where there may be none. */
export const optionalId = () => hidden(z.optional(z.uuid()));

/** The revision or the count that a page was shown with. */
export const wholeNumber = () => hidden(z.coerce.number().check(z.int(), z.gte(0), z.lte(2_147_483_647)));

/** What of a page a form was filled from, as a mark. */
export const seen = (most: number) => hidden(optionalLine(most));
