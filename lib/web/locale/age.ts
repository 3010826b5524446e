import { currentContext } from "../context";
import { currentLanguage } from "./current-language";
import { wordsIn } from "./words";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** How long ago a moment is, as one says it: `5 minutes`, `2 hours`, `3 days`; at least a minute. */
export function age(since: Date): string {
  const gone = Math.max(0, currentContext().services.clock.now().getTime() - since.getTime());
  const [unit, length] =
    gone < hour
      ? (["minutes", minute] as const)
      : gone < 2 * day
        ? (["hours", hour] as const)
        : (["days", day] as const);
  return wordsIn(currentLanguage(), "duration")(unit, { count: Math.max(1, Math.floor(gone / length)) });
}
