import { Tag } from "@/components/ui/tag";
import type { ListedCase } from "@/lib/domain/cases/list-cases";
import { routes } from "@/lib/routes";
import { age } from "@/lib/web/locale/age";
import { shortMoment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { CaseTag } from "./case-tag";
import { queueHref } from "./queue-query";

/** One request of the list: who wrote, about what, since when it waits and who has it. `opened`: what lies folded with it stands there already. */
export function CaseLine({ row, opened }: { row: ListedCase; opened: boolean }) {
  const text = words("adminRequests");
  const { id, number, kind, topic, name, email, emailConfirmed, state, since, assignee, others, fold } = row;
  const about = [
    text(`kinds.${kind}`),
    topic && words("request")(`topics.${topic}`),
    text("number", { number: String(number) }),
    email ?? text("noAddress"),
  ];
  const time =
    state === "answered"
      ? text("doneAt", { at: shortMoment(since) })
      : text(state === "question" ? "quietFor" : "waitsFor", { age: age(since) });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line py-3 last:border-0">
      <div className="min-w-0 grow basis-72 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-2">
          <a href={routes.adminRequest(id)} className="font-[560] text-ink underline-offset-3 hover:underline">
            {name}
          </a>
          <CaseTag {...row} />
          {email && !emailConfirmed && <Tag tone="off">{text("unconfirmed")}</Tag>}
        </p>
        <p className="text-sm text-soft">{about.filter(Boolean).join(" · ")}</p>
        {fold && others > 0 && !opened && (
          <p className="text-sm">
            <a href={queueHref({ tab: "open", under: id })}>{text("more", { fold, count: others })}</a>
          </p>
        )}
      </div>
      <p className="text-sm text-soft tabular-nums sm:text-right">
        <span className="block">{time}</span>
        {assignee ? (
          <span className="block">{text("assignedTo", { name: assignee })}</span>
        ) : (
          state !== "answered" && <span className="block">{text("nobodys")}</span>
        )}
      </p>
    </li>
  );
}
