import type { LinkPurpose } from "@/prisma/generated/enums";
import { toldRefusal } from "../links/link-refusal";
import type { Organization } from "../organizations/organization";
import { policyOf } from "../policy";
import { type RefusalCode, refusalCodes } from "../refusal";
import { strangersCode } from "../sign-in/strangers-code";
import { type AttemptEvent, reasonOf } from "./attempt-event";

type Seen = Pick<AttemptEvent, "kind">;

// What a sign-in tells nobody before the password was right (T22).
const unspoken: ReadonlySet<RefusalCode> = new Set([
  "locked",
  "wrong-password",
  "previous-password",
  "unknown-account",
  "attempts-in-flight",
]);

/**
 * Which refusal the page of an attempt told, by the same rules that told it; `null` where it told of none. `others` are
 * the events of the same request: a known device whose guess closed a lock was told of that lock.
 */
export function whatTheySaw(
  organization: Organization,
  event: AttemptEvent,
  others: readonly Seen[],
  purpose: LinkPurpose | null,
): RefusalCode | null {
  const code = refusalCodes.find((known) => known === reasonOf(event)) ?? null;
  if (!code) return null;
  const policy = policyOf(organization);
  if (event.kind.startsWith("link.")) return purpose ? toldRefusal(policy, purpose, code) : code;
  if (event.kind !== "sign-in.refused" || !unspoken.has(code)) return code;
  if (event.actorId && (code === "wrong-password" || code === "previous-password")) return "wrong-current-password";
  const locks = code === "locked" || others.some(({ kind }) => kind === "lock.closed");
  if (event.deviceId && locks) return "device-locked";
  if (code === "previous-password") return code;
  return strangersCode(policy, event.userId !== null);
}
