import type { RefusalCode } from "./refusal";

/** An expected "no": a code with the facts its sentence needs. Bugs throw; refusals are returned. */
export interface Refusal {
  code: RefusalCode;
  facts?: Record<string, string | number | Date>;
  /** The users whom it is about, where whoever reads it may see them. */
  whom?: { id: string; name: string; username: string }[];
  /** What else is wrong with the same form, so that a person mends it in one go. */
  also?: Refusal[];
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** Several refusals as one: the first, with the others beside it; `null` when there is none. */
export function together(...refusals: (Refusal | null)[]): Refusal | null {
  const [first, ...others] = refusals.filter((refusal) => refusal !== null);
  const also = [...(first?.also ?? []), ...others];
  return first && also.length > 0 ? { ...first, also } : (first ?? null);
}

export const refuse = (code: RefusalCode, facts?: Refusal["facts"]): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, facts },
});
