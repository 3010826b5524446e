import type { RefusalCode } from "@/lib/domain/refusal";

/** What helps first: `again` there, `other` way, the own `password` and a link made with it, or to `ask` whoever can mend it. */
export type FirstWay = "again" | "other" | "password" | "ask";

/** Of these coming once more may do without anybody's help. */
const passing: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  ...(["sso-flow", "sso-crowded", "sso-away", "sso-not-proven", "sso-provider-error"] as const),
  ...(["sso-not-fresh", "sso-other-person"] as const),
]);

/** Whoever is signed in at the provider comes straight back from it: where that would be a circle, it is not what helps first. */
export function firstWay(code: RefusalCode): FirstWay {
  if (code === "sso-other-way") return "other";
  if (code === "sso-waits") return "password";
  return passing.has(code) ? "again" : "ask";
}
