import { Tag } from "@/components/ui/tag";
import type { ListedTicket } from "@/lib/domain/operator/tickets";
import { routes } from "@/lib/routes";
import { age } from "@/lib/web/locale/age";
import { shortMoment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { CaseTag } from "../../../(admin)/admin/requests/case-tag";

/** One ticket of the list: who wrote, from where, about what, since when it waits and who has it. */
export function TicketLine({ row }: { row: ListedTicket }) {
  const [text, requests] = [words("operator"), words("adminRequests")];
  const { id, number, topic, name, state, since, assignee, byAdministrator } = row;
  const about = [topic && words("request")(`topics.${topic}`), requests("number", { number: String(number) })];
  const time =
    state === "answered"
      ? requests("doneAt", { at: shortMoment(since) })
      : requests(state === "question" ? "quietFor" : "waitsFor", { age: age(since) });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line py-3 last:border-0">
      <div className="min-w-0 grow basis-72 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-2">
          <a href={routes.operatorTicket(id)} className="font-[560] text-ink underline-offset-3 hover:underline">
            {text("tickets.from", {
              ...{ name, organization: row.organization },
              number: String(row.organizationNumber),
            })}
          </a>
          <CaseTag {...row} />
          <Tag tone={byAdministrator ? "plain" : "off"}>
            {text(byAdministrator ? "tickets.administrator" : "tickets.atDoor")}
          </Tag>
        </p>
        <p className="text-sm text-soft">{about.filter(Boolean).join(" · ")}</p>
      </div>
      <p className="text-sm text-soft tabular-nums sm:text-right">
        <span className="block">{time}</span>
        <span className="block">
          {assignee ? requests("assignedTo", { name: assignee }) : state !== "answered" && requests("nobodys")}
        </span>
      </p>
    </li>
  );
}
