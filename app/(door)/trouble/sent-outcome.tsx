import { Note } from "@/components/ui/note";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";

/** What the last press did: over the limit nothing, and a second press says when (T35). */
export function SentOutcome({ limited, proven }: { limited: boolean; proven?: boolean }) {
  const sent = words("mailSent");
  const at = readSignInHint()?.sentAgain;
  if (!limited && !at) return null;
  const again = at && sent(proven ? "sentAgainLink" : "sentAgain", { time: moment(at) });
  return (
    <Note tone={limited ? "wait" : "good"} role="status">
      {limited ? sent("limited") : again}
    </Note>
  );
}
