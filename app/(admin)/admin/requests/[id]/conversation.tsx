import { Section } from "@/components/admin/section";
import type { Act } from "@/lib/domain/authority/acts";
import type { ReadCase, ReadEntry } from "@/lib/domain/cases/read-case";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { type ShownAct, wordsOfAct } from "../../users/[id]/shown-act";

const grounds = {
  message: "border border-line",
  question: "bg-accent-soft",
  answer: "bg-accent-soft",
  note: "bg-wait-soft",
} as const;

/** What was written and done since, first to last; notes are for colleagues alone. */
export function Conversation({ read }: { read: ReadCase }) {
  const text = words("adminRequests");
  return (
    <Section title={text("conversation")}>
      {read.entries.length === 0 && <p className="text-soft">{text("nothingYet")}</p>}
      <ol className="flex flex-col gap-3 empty:hidden">
        {read.entries.map((entry) =>
          entry.kind === "step" ? (
            <li key={entry.id} className="flex flex-wrap justify-between gap-x-4 px-3.5 text-sm text-soft">
              <span>{stepWords(entry)}</span>
              <span className="tabular-nums">{moment(entry.at)}</span>
            </li>
          ) : (
            <li key={entry.id} className={`rounded-field px-3.5 py-3 ${grounds[entry.kind]}`}>
              <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
                <span>
                  <b className="font-[560] text-ink">{whoWrote(entry, read.name)}</b> · {text(`entry.${entry.kind}`)}
                </span>
                <span className="tabular-nums">{moment(entry.at)}</span>
              </p>
              <p className="whitespace-pre-line [overflow-wrap:anywhere]">{entry.text}</p>
            </li>
          ),
        )}
      </ol>
    </Section>
  );
}

function whoWrote({ author, by }: ReadEntry, name: string): string {
  const text = words("adminRequests");
  if (author === "person") return text("whose.person", { name });
  return by ?? text(author === "operator" ? "whose.operator" : "whose.somebody");
}

/** What the button of an act says. */
function actName(act: Act): string {
  const name = wordsOfAct[act as ShownAct];
  return name ? words("adminUser")(`acts.${name}.button`) : act;
}

/** What happened, in a sentence. A step of which nobody knows the words is told by its code. */
function stepWords({ author, code, facts, by, whom, own }: ReadEntry): string {
  const text = words("adminRequests");
  const given = (facts ?? {}) as { assigneeId?: unknown; userId?: unknown; act?: Act };
  const other = {
    assigned: given.assigneeId ? (own ? "taken" : null) : "released",
    linked: given.userId ? null : "unlinked",
  };
  const somebody = text(author === "operator" ? "whose.operator" : "whose.somebody");
  if (code === "helped" && given.act) return text("step.helped", { by: by ?? somebody, act: actName(given.act) });
  const step = other[code as keyof typeof other] ?? code ?? "";
  const key = `step.${step}` as "step.closed";
  return text.has(key) ? text(key, { by: by ?? somebody, whom: whom ?? somebody }) : step;
}
