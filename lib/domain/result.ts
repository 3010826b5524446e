import type { RefusalCode } from "./refusal";

/** An expected "no": a code with the facts its sentence needs. Bugs throw; refusals are returned. */
export interface Refusal {
  code: RefusalCode;
  facts?: Record<string, string | number | Date>;
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const refuse = (code: RefusalCode, facts?: Refusal["facts"]): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, facts },
});
