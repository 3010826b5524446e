import type { AccessEvent, Link, Mail, MailReply } from "@/prisma/generated/client";
import { seconds } from "../duration";
import { clientNetwork } from "../limits/client-network";
import { type Guess, guessOpener, type OpeningRequest } from "./guess-opener";

/** One thing that happened to a link. */
export interface LinkStep {
  at: Date;
  what:
    | "issued"
    | "repeated"
    | "queued"
    | "accepted"
    | "delivered"
    | "mailRefused"
    | "bounced"
    | "complained"
    | "shown"
    | "opened"
    | "openedEnded"
    | "useRefused"
    | "used"
    | "revoked"
    | "replaced"
    | "expired";
  /** Who opened it, as far as one can guess. */
  guess?: Guess;
  /** The mail server that took or refused it. */
  server?: string;
}

/** What history and the rows know of one link. */
export interface LinkRecords {
  link: Pick<Link, "createdAt" | "expiresAt" | "usedAt" | "replacedAt" | "revokedAt">;
  events: Pick<AccessEvent, "at" | "kind" | "reason" | "userAgent" | "clientAddress" | "details">[];
  mails: (Pick<Mail, "createdAt"> & { replies: Reply[] })[];
}

type Reply = Pick<MailReply, "at" | "accepted" | "permanent" | "server" | "report">;

const told: Partial<Record<string, LinkStep["what"]>> = {
  "link.repeated": "repeated",
  "link.shown": "shown",
  "link.refused": "useRefused",
};

// What happens within one moment is told in the order in which it comes about.
const order: LinkStep["what"][] = [
  ...(["issued", "repeated", "queued", "accepted", "delivered", "mailRefused", "bounced", "complained"] as const),
  ...(["shown", "opened"] as const),
];
const rank = ({ what }: LinkStep) => (order.includes(what) ? order.indexOf(what) : order.length);

/** The life of a link, first to last, up to `now`: what happened, and no more than history and the rows know. */
export function linkLife({ link, events, mails }: LinkRecords, now: Date): LinkStep[] {
  const { createdAt, usedAt, revokedAt, replacedAt, expiresAt } = link;
  const replies = mails.flatMap((mail) => mail.replies);
  const steps: LinkStep[] = [{ at: createdAt, what: "issued" }];
  for (const mail of mails) steps.push({ at: mail.createdAt, what: "queued" });
  for (const reply of replies) {
    const what = meaning(reply);
    if (what) steps.push({ at: reply.at, what, server: reply.server });
  }
  for (const event of events) {
    const what = told[event.kind];
    if (what) steps.push({ at: event.at, what });
    if (event.kind !== "link.opened") continue;
    const guess = guessOpener(openingOf(event, events, replies));
    steps.push({ at: event.at, what: event.reason ? "openedEnded" : "opened", guess });
  }
  if (usedAt) steps.push({ at: usedAt, what: "used" });
  else if (revokedAt) steps.push({ at: revokedAt, what: "revoked" });
  else if (replacedAt) steps.push({ at: replacedAt, what: "replaced" });
  else if (expiresAt && expiresAt <= now) steps.push({ at: expiresAt, what: "expired" });
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime() || rank(one) - rank(other));
}

/** What a reply says of the mail; `null`: it is merely put off. */
function meaning({ report, accepted, permanent }: Reply): LinkStep["what"] | null {
  if (report === "failed") return "mailRefused";
  if (report) return report === "delayed" ? null : report;
  return accepted ? "accepted" : permanent ? "mailRefused" : null;
}

type Event = LinkRecords["events"][number];

function openingOf(event: Event, events: Event[], replies: Reply[]) {
  const arrived = replies.filter(({ accepted, report }) => accepted && report !== "complained");
  const taken = arrived.filter(({ at }) => at <= event.at).map(({ at }) => at.getTime());
  const near = events.filter(
    ({ kind, at }) => kind === "link.opened" && Math.abs(at.getTime() - event.at.getTime()) <= 60_000,
  );
  const networks = new Set(near.map(({ clientAddress }) => networkOf(clientAddress)));
  networks.delete(networkOf(event.clientAddress));
  const { opening = null } = (event.details ?? {}) as { opening?: OpeningRequest };
  return {
    request: opening,
    userAgent: event.userAgent,
    sinceAccepted: taken.length > 0 ? seconds((event.at.getTime() - Math.max(...taken)) / 1_000) : null,
    otherNetworks: networks.size,
  };
}

const networkOf = (address: string | null) => (address ? clientNetwork(address) : "");
