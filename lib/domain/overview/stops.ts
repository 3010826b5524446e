import type { RefusalCode } from "../refusal";
import { type GateName, gates } from "../sign-in/gates";
import type { SignInDay } from "./sign-in-days";

/** Where a sign-in can be stopped: before the gates, by the proof itself, or at one of the gates. */
export type Stop = "limits" | "unknownAccount" | "wrongPassword" | GateName | "other";

const codes: Record<Exclude<Stop, "other">, readonly RefusalCode[]> = {
  limits: ["too-many-from-address", "busy", "attempts-in-flight"],
  unknownAccount: ["unknown-account"],
  wrongPassword: ["wrong-password", "previous-password"],
  organizationActive: ["organization-inactive"],
  notSuspended: ["suspended"],
  methodAllowed: ["method-not-allowed", "owners-only"],
  notLocked: ["locked"],
  onList: ["not-on-list"],
  typeMaySignIn: ["type-cannot-sign-in"],
  activated: ["not-activated"],
  passwordLasting: ["temporary-password", "temporary-password-expired"],
};

/** In the order in which a sign-in meets them; the gates as lib/domain/sign-in/gates.ts has them. */
const order: Stop[] = ["limits", "unknownAccount", "wrongPassword", ...(Object.keys(gates) as GateName[]), "other"];

const stopAt = new Map(
  Object.entries(codes).flatMap(([stop, those]) => those.map((code): [string, Stop] => [code, stop as Stop])),
);

/** Where a refusal with this reason stops a sign-in. */
export const stopOf = (reason: string): Stop => stopAt.get(reason) ?? "other";

/** Where refused sign-ins were stopped, on the last of the days and on all of them. */
export function stopsOf(days: readonly SignInDay[]): { stop: Stop; today: number; all: number }[] {
  const counted = new Map(order.map((stop) => [stop, { stop, today: 0, all: 0 }]));
  for (const day of days) {
    for (const [reason, count] of Object.entries(day.refused)) {
      const at = counted.get(stopOf(reason));
      if (!at) continue;
      at.all += count;
      if (day === days.at(-1)) at.today += count;
    }
  }
  return [...counted.values()];
}

/** The refusals of one day by the few reasons that a picture can show. */
export function refusalsOf({ refused }: SignInDay) {
  const all = Object.values(refused).reduce((sum, count) => sum + count, 0);
  const wrongPassword = (refused["wrong-password"] ?? 0) + (refused["previous-password"] ?? 0);
  const unknownAccount = refused["unknown-account"] ?? 0;
  const locked = refused.locked ?? 0;
  return { all, wrongPassword, unknownAccount, locked, other: all - wrongPassword - unknownAccount - locked };
}
