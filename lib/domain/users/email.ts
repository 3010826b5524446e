import { z } from "zod";

const shape = z.email().max(254);

/** An e-mail address as it is stored: trimmed, one plain address and nothing around it; `null` when it is none. */
export function parseEmail(typed: string): string | null {
  const parsed = shape.safeParse(typed.trim());
  return parsed.success ? parsed.data : null;
}
