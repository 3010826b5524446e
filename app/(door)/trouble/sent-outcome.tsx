import { Note } from "@/components/ui/note";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";

interface SentOutcomeProps {
  limited: boolean;
  proven?: boolean;
  /** Said instead, where it is no account's mail. */
  sentAgain?: (time: string) => string;
}

/** What the last press did: over the limit nothing, and a second press says when (T35). */
export function SentOutcome({ limited, proven, sentAgain }: SentOutcomeProps) {
  const sent = words("mailSent");
  const at = readSignInHint()?.sentAgain;
  if (!limited && !at) return null;
  const again = at && (sentAgain?.(moment(at)) ?? sent(proven ? "sentAgainLink" : "sentAgain", { time: moment(at) }));
  return (
    <Note tone={limited ? "wait" : "good"} role="status">
      {limited ? sent("limited") : again}
    </Note>
  );
}
