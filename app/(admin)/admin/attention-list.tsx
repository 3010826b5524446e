import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { type Attention, waitsLong } from "@/lib/domain/overview/attention";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { age } from "@/lib/web/locale/age";
import { words } from "@/lib/web/locale/words";

interface Line {
  what: "requests" | "locked" | "tomorrow" | "mails" | "waiting" | "expired" | "suspended" | "manyNames" | "surge";
  count: number;
  /** There are more than this. */
  atLeast?: boolean;
  detail?: string | null;
  href: string | null;
}

const usersIn = (state: string) => `${routes.adminUsers}?${new URLSearchParams({ state })}`;

/** What there is to look at, with its count, a detail and the way there. */
export function AttentionList({ person, needs }: { person: LiveSession; needs: Attention }) {
  const lines = linesOf(person, needs).filter(({ count }) => count > 0);
  const today = words("adminToday");
  if (lines.length === 0) {
    return (
      <Card className="flex items-start gap-3.5">
        <Icon name="check" className="mt-0.5 size-[22px] text-good" />
        <div>
          <h2>{today("nothing")}</h2>
          <p className="text-sm text-soft">{today("nothingWords")}</p>
        </div>
      </Card>
    );
  }
  return (
    <Card className="px-3! py-2!">
      <h2 className="sr-only">{today("attention")}</h2>
      <ul>
        {lines.map((line) => (
          <AttentionLine key={line.what} {...line} />
        ))}
      </ul>
    </Card>
  );
}

function AttentionLine({ what, count, atLeast, detail, href }: Line) {
  const today = words("adminToday");
  const b = (chunks: ReactNode) => <b className="font-semibold">{chunks}</b>;
  return (
    <li className="flex items-baseline justify-between gap-4 border-b border-line px-3 py-3 last:border-0">
      <p className="min-w-0">
        {today.rich(atLeast && what === "expired" ? "expiredMore" : what, {
          count,
          more: atLeast ? "yes" : "no",
          b,
          minutes: waitsLong / 60,
        })}
        {detail && <span className="text-soft"> · {detail}</span>}
      </p>
      {href && (
        <a
          href={href}
          aria-label={what === "waiting" ? undefined : today(`lookAt.${what}`)}
          className="shrink-0 text-accent underline underline-offset-3"
        >
          {today(what === "requests" ? "lookAt.requests" : "look")}
        </a>
      )}
    </li>
  );
}

function linesOf(
  person: LiveSession,
  { requests, locked, mails, waiting, manyNames, surge, ...needs }: Attention,
): Line[] {
  const today = words("adminToday");
  const tried = manyNames && { text: manyNames.address, kind: "refusals" };
  return [
    {
      what: "surge",
      count: surge?.people ?? 0,
      detail: surge && today("surgeDetail", { stop: today(`stopNames.${surge.stop}`), usual: surge.usual }),
      href: routes.adminStatus,
    },
    {
      what: "requests",
      count: requests.open,
      detail: requests.oldest && today("requestsOldest", { age: age(requests.oldest) }),
      href: routes.adminRequests,
    },
    {
      what: "manyNames",
      count: manyNames?.names ?? 0,
      detail:
        manyNames &&
        (manyNames.others > 0
          ? today("manyNamesMore", { address: manyNames.address, count: manyNames.others })
          : manyNames.address),
      href: tried && offers(person, "audit.see") ? `${routes.adminAudit}?${new URLSearchParams(tried)}` : null,
    },
    {
      what: "locked",
      count: locked.people,
      detail: locked.withoutEmail > 0 ? today("lockedDetail", { count: locked.withoutEmail }) : null,
      href: usersIn("locked"),
    },
    { what: "tomorrow", count: needs.tomorrow.number, atLeast: needs.tomorrow.atLeast, href: routes.adminTomorrow },
    { what: "mails", count: mails.people, detail: mails.words, href: usersIn("mail-refused") },
    { what: "waiting", count: waiting.mails, detail: waiting.words ?? today("waitingUntried"), href: null },
    {
      what: "expired",
      count: needs.expiredInvitations.number,
      atLeast: needs.expiredInvitations.atLeast,
      href: usersIn("invitation-expired"),
    },
    { what: "suspended", count: needs.suspended, href: usersIn("suspended") },
  ];
}
