import { bearerBounds } from "@/lib/domain/connections/allow-longer";
import type { CheckedLine } from "@/lib/domain/connections/answer-check";

const minute = 60_000;

/** So many minutes a provider's answers would have to be allowed, where one was refused for being good for too long. */
export function longerWish(checks: readonly CheckedLine[], allowed: number): number | null {
  const facts = checks.find(({ check, passed }) => check === "time" && !passed)?.facts;
  if (facts?.problem !== "bearer-too-long") return null;
  const life = (Date.parse(String(facts.bearerUntil)) - Date.parse(String(facts.at))) / minute;
  const wish = Math.ceil(life / 5) * 5;
  return Number.isFinite(wish) && wish > allowed && wish <= bearerBounds.most ? wish : null;
}
