import { mostWords } from "@/lib/domain/parse-words";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { words } from "@/lib/web/locale/words";
import { writeAction } from "./actions";
import { cannedAnswers, cannedText } from "./canned-answers";
import { type CasePage, shownCase } from "./case-page";
import { WordsForm } from "./words-form";

/** Words to whoever sent the request: an answer, a question, or why not. */
export function WriteCard({ person, read, canned }: CasePage & { canned: unknown }) {
  const text = words("adminRequests");
  const chosen = cannedAnswers.find((one) => one === canned);
  const look = read.kind === "account" && offers(person, "request.approve") ? "plain" : "primary";
  const buttons = [
    { kind: "answer", label: text("answer"), look },
    { kind: "ask", label: text("ask") },
    { kind: "decline", label: text("decline") },
  ] as const;
  return (
    <WordsForm
      key={chosen}
      action={writeAction}
      hidden={shownCase(read)}
      card={{
        ...{ id: "write", title: text("write") },
        lead: text("writeLead", { mailed: read.email && read.emailConfirmedAt ? "yes" : "no" }),
      }}
      value={chosen ? cannedText(chosen, read.language) : ""}
      rows={5}
      most={mostWords}
      buttons={read.closedAt ? [] : buttons}
      words={{ label: text("text"), pending: text("sending"), unsent: text("meanwhile.unsent") }}
    >
      <details open={chosen !== undefined}>
        <summary className="w-fit cursor-pointer text-sm text-accent">{text("cannedTitle")}</summary>
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[0.9375rem]">
          {cannedAnswers.map((one) => (
            <li key={one}>
              <a
                href={`${routes.adminRequest(read.id)}?canned=${one}#write`}
                aria-current={one === chosen ? "true" : undefined}
                className="aria-[current]:font-semibold"
              >
                {text(`canned.${one}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </WordsForm>
  );
}
