import type { RefusalCode } from "../refusal";
import type { AnswerCheck, CheckedLine } from "./answer-check";

const order = ["match", "approved", "role", "gates"] as const satisfies AnswerCheck[];

const checkOf = (code: RefusalCode): (typeof order)[number] => {
  if (code === "sso-waits") return "approved";
  if (code === "sso-other-way") return "role";
  return code.startsWith("sso-") ? "match" : "gates";
};

/** The last lines of an answer: who it is about, and whether they get in; to the one that says no. */
export function personChecks(refused: RefusalCode | null, facts: CheckedLine["facts"] = {}): CheckedLine[] {
  const stop = refused === null ? null : checkOf(refused);
  const reached = stop === null ? order : order.slice(0, order.indexOf(stop) + 1);
  return reached.map((check) => {
    const passed = check !== stop;
    return { check, passed, ...(passed ? {} : { facts: { ...facts, code: String(refused) } }) };
  });
}
