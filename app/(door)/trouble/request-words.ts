import { checkWords } from "@/lib/web/locale/check-words";
import { words } from "@/lib/web/locale/words";

/** The words around the form of a request. */
export function requestWords() {
  const text = words("request");
  return {
    ...{ submit: text("submit"), pending: text("pending"), sent: text("sent"), open: text("open") },
    checks: checkWords(),
    work: {
      ...{ heading: text("work.heading"), why: text("work.why"), label: text("work.label") },
      ...{ working: text("work.working"), found: text("work.found"), failed: text("work.failed") },
    },
  };
}
