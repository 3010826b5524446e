import type { AccessEvent, Link, Mail, MailReply } from "@/prisma/generated/client";
import { seconds } from "../duration";
import { clientNetwork } from "../limits/client-network";
import { type Guess, guessOpener, type OpeningRequest } from "./guess-opener";
import { type LinkActor, type LinkEnd, linkActor } from "./link-actor";

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
    | "reached"
    | "useRefused"
    | "used"
    | "revoked"
    | "replaced"
    | "expired";
  /** Who opened it, as far as one can guess. */
  guess?: Guess;
  /** The mail server that took or refused it. */
  server?: string;
  /** Who brought it about; told to administrators alone. */
  actor?: LinkActor;
  /** What ended it; told to administrators alone. */
  end?: LinkEnd;
}

/** What history and the rows know of one link. */
export interface LinkRecords {
  link: Pick<Link, "userId" | "createdAt" | "expiresAt" | "usedAt" | "replacedAt" | "revokedAt">;
  events: Pick<AccessEvent, "at" | "kind" | "reason" | "actorId" | "userAgent" | "clientAddress" | "details">[];
  mails: (Pick<Mail, "createdAt"> & { replies: Reply[] })[];
}

/** What administrators are told besides: what ended the link, and the names of those who did something to it. */
export interface LinkHands {
  end: { kind: LinkEnd; actorId: string | null } | null;
  names: ReadonlyMap<string, string>;
}

type Reply = Pick<MailReply, "at" | "accepted" | "permanent" | "server" | "report">;

const told: Partial<Record<string, LinkStep["what"]>> = {
  "link.repeated": "repeated",
  "link.shown": "shown",
  "link.reached": "reached",
  "link.refused": "useRefused",
};

// What happens within one moment is told in the order in which it comes about.
const order: LinkStep["what"][] = [
  ...(["issued", "repeated", "queued", "accepted", "delivered", "mailRefused", "bounced", "complained"] as const),
  ...(["shown", "opened", "reached"] as const),
];
const rank = ({ what }: LinkStep) => (order.includes(what) ? order.indexOf(what) : order.length);

/**
 * The life of a link, first to last, up to `now`: what happened, and no more than history and the rows know. With `hands`
 * also who did it and why it ended.
 */
export function linkLife({ link, events, mails }: LinkRecords, now: Date, hands?: LinkHands): LinkStep[] {
  const { createdAt, usedAt, revokedAt, replacedAt, expiresAt } = link;
  const replies = mails.flatMap((mail) => mail.replies);
  const actor = (event: Pick<Event, "actorId" | "details">) =>
    hands && { actor: linkActor(event, link.userId, hands.names) };
  const issued = events.find(({ kind }) => kind === "link.issued");
  const steps: LinkStep[] = [{ at: createdAt, what: "issued", ...(issued && actor(issued)) }];
  for (const mail of mails) steps.push({ at: mail.createdAt, what: "queued" });
  for (const reply of replies) {
    const what = meaning(reply);
    if (what) steps.push({ at: reply.at, what, server: reply.server });
  }
  for (const event of events) {
    const what = told[event.kind];
    if (what) steps.push({ at: event.at, what, ...(what !== "reached" && what !== "useRefused" && actor(event)) });
    if (event.kind !== "link.opened") continue;
    const guess = guessOpener(openingOf(event, events, replies));
    steps.push({ at: event.at, what: event.reason ? "openedEnded" : "opened", guess });
  }
  if (usedAt) steps.push({ at: usedAt, what: "used" });
  else if (revokedAt) steps.push({ at: revokedAt, what: "revoked", ...ended(hands, link.userId) });
  else if (replacedAt) steps.push({ at: replacedAt, what: "replaced" });
  else if (expiresAt && expiresAt <= now) steps.push({ at: expiresAt, what: "expired" });
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime() || rank(one) - rank(other));
}

const ended = (hands: LinkHands | undefined, userId: string): Pick<LinkStep, "actor" | "end"> =>
  hands?.end ? { end: hands.end.kind, actor: linkActor({ ...hands.end, details: null }, userId, hands.names) } : {};

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
