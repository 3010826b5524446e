import { Tag } from "@/components/ui/tag";
import type { ListedCase } from "@/lib/domain/cases/list-cases";
import { words } from "@/lib/web/locale/words";

const tones = { received: "wait", looking: "plain", question: "off", answered: "good" } as const;

/** How far a request has come; of a closed one, what became of it. */
export function CaseTag({ state, outcome }: Pick<ListedCase, "state" | "outcome">) {
  const text = words("adminRequests");
  return (
    <Tag tone={outcome === "declined" || outcome === "withdrawn" ? "off" : tones[state]}>
      {outcome ? text(`outcomes.${outcome}`) : text(`states.${state}`)}
    </Tag>
  );
}
