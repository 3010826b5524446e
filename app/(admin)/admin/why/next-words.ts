import { isPartly } from "@/lib/domain/diagnosis/ladder";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { policyOf } from "@/lib/domain/policy";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** What to do next about a verdict. */
export function nextWords({ profile, trouble, ladder, fixes, helper }: Verdict): string {
  const text = words("why");
  const address =
    fixes[0] === "user.change-email" || (helper?.who === "colleagues" && helper.act === "user.change-email");
  if (address && profile.state !== "locked" && !isPartly(ladder)) return text("next.unreached");
  if (trouble?.kind === "previous-password" || trouble?.kind === "caps-lock") return text("next.tell");
  if (profile.state === "locked" && fixes.length > 0 && !fixes.includes("user.unlock"))
    return text(policyOf(currentOrganization()).lock.resetOpens ? "next.lockedReset" : "next.lockedStays");
  return text(`next.${profile.state === "open" && isPartly(ladder) ? "locked" : profile.state}`);
}
