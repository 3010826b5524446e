import type { RefusalCode } from "@/lib/domain/refusal";
import type { Refusal } from "@/lib/domain/result";
import { currentContext } from "./context";

/** Refusals that are about the moment or the sender, not about what was typed: their answer has a status of its own. */
const statuses: Partial<Record<RefusalCode, number>> = {
  busy: 503,
  "too-many-from-address": 429,
  "mailed-too-often": 429,
  "mailing-too-often": 429,
  "case-too-many": 429,
  "case-crowded": 429,
  "case-crowded-out": 429,
  "case-tries": 429,
  "case-full": 429,
  "not-allowed": 403,
  "user-unknown": 404,
};

/** Gives the answer under way a status; the framework keeps it, with a script and without. */
export function answerStatus(status: number): void {
  currentContext().response.statusCode = status;
}

/** Gives the answer under way the status and the Retry-After that a refusal asks for (T101). */
export function answerRefusal({ code, facts }: Refusal): void {
  const status = statuses[code];
  if (!status) return;
  answerStatus(status);
  if (typeof facts?.retryAfter === "number") {
    currentContext().response.setHeader("Retry-After", Math.ceil(facts.retryAfter));
  }
}
