import type { OwnCase, OwnEntry } from "@/lib/domain/cases/read-own-case";
import { currentOrganization } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";

/** What was written so far, first to last: the person's words and those of the organization. */
export function Conversation({ own: { kind, comment, createdAt, entries } }: { own: OwnCase }) {
  const text = words("case");
  const answers = kind === "ticket" ? text("operator") : currentOrganization().name;
  const first = comment ? [{ id: "comment", at: createdAt, who: text("you"), words: comment, ours: false }] : [];
  const said = [...first, ...entries.map((entry) => ({ ...lineOf(entry), id: entry.id, at: entry.at }))];
  if (said.length === 0) return null;

  function lineOf({ author, text: written, code }: OwnEntry) {
    const ours = author !== "person";
    return { who: ours ? answers : text("you"), words: written ?? text(`steps.${code ?? "closed"}`), ours };
  }

  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5">
      <h2>{text("conversation")}</h2>
      <ol className="flex flex-col gap-3">
        {said.map(({ id, at, who, words: written, ours }) => (
          <li key={id} className={`rounded-field px-3.5 py-3 ${ours ? "bg-accent-soft" : "border border-line"}`}>
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
              <b className="font-[560] text-ink">{who}</b>
              <span className="tabular-nums">{moment(at)}</span>
            </p>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{written}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
