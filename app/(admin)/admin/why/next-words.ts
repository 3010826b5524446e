import { isPartly } from "@/lib/domain/diagnosis/ladder";
import type { Verdict } from "@/lib/domain/diagnosis/read-verdict";
import { words } from "@/lib/web/locale/words";

/** What to do next about a verdict. */
export function nextWords({ profile, trouble, ladder }: Verdict): string {
  const text = words("why");
  if (trouble?.kind === "previous-password" || trouble?.kind === "caps-lock") return text("next.tell");
  return text(`next.${profile.state === "open" && isPartly(ladder) ? "locked" : profile.state}`);
}
