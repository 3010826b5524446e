import { z } from "zod";

/**
 * What the product knows of a request without having asked: it tells the person nothing new, decides nothing, and is
 * text of theirs as everything else. A browser may send anything: what does not fit is left out.
 */
const shape = z.object({
  /** The code of the refusal that they met last, which leads to it in history. */
  sayIt: z
    .string()
    .regex(/^[0-9a-z]{6}$/)
    .optional()
    .catch(undefined),
  /** What they typed last as their username or address. */
  typed: z.string().min(1).max(256).optional().catch(undefined),
  /** From where they came: after a refused sign-in, a lock, a mail that they asked for, a link. */
  after: z.enum(["refusal", "lock", "mail", "link"]).optional().catch(undefined),
  /** What their browser told about itself. */
  cookies: z.enum(["kept", "blocked"]).optional().catch(undefined),
  capsLock: z.literal(true).optional().catch(undefined),
  /** By how many seconds its clock is ahead. */
  clock: z.number().int().min(-315_360_000).max(315_360_000).optional().catch(undefined),
});

export type Attached = z.output<typeof shape>;

/** What is kept of it, and what is read of what was kept. */
export function readAttached(said: unknown): Attached {
  const read = shape.safeParse(said ?? {});
  return read.success ? read.data : {};
}
