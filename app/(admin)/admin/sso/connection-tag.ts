import type { ListedConnection } from "@/lib/domain/connections/list-connections";
import { words } from "@/lib/web/locale/words";

const tones = { on: "good", off: "off", draft: "wait" } as const;

/** The state of a connection in a word, with its color. */
export function connectionTag({ state }: Pick<ListedConnection, "state">) {
  return { tone: tones[state], words: words("adminSso")(`states.${state}`) };
}
