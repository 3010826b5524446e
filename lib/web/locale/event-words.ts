import type { EventKind } from "@/lib/domain/history/record";
import { currentLanguage } from "./current-language";
import { joined } from "./lock-help";
import { words } from "./words";

/** What of an access event its sentence is made from. */
export interface ToldEvent {
  kind: string;
  reason: string | null;
  method: string | null;
  details: unknown;
}

type Dashed<Name extends string> = Name extends `${infer Start}.${infer Rest}` ? `${Start}-${Dashed<Rest>}` : Name;

/** A name with dots as a key of messages/, in which a dot would open a level. */
export const dashed = (name: string) => name.replaceAll(".", "-");

/** These tell their reason within their own sentence. */
export const tellsReason: ReadonlySet<string> = new Set<EventKind>([
  "link.issued",
  "link.repeated",
  "link.requested",
  "link.used",
  "password.set",
  "lock.opened",
  "link.shown",
  "caller.asked",
  "caller.confirmed",
  "caller.refused",
  "attempt.compared",
  "user.removed",
  "type.changed",
  "role.changed",
  "connection.changed",
  "portal.changed",
  "case.opened",
  "case.added",
  "case.confirmed",
  "case.refused",
  "case.assigned",
  "case.noted",
  "case.asked",
  "case.answered",
  "case.declined",
  "case.many-declined",
  "case.approved",
  "case.linked",
  "case.closed",
]);

/** What happened, in one or two sentences: without who, whom and when, which stand beside it. */
export function eventWords({ kind, reason, method, details }: ToldEvent): string {
  const text = words("historyEvent");
  const key = dashed(kind) as Dashed<EventKind>;
  if (!text.has(key)) return kind;
  const { mail, act, name, count, door } = (details ?? {}) as Record<string, unknown>;
  const what = text(key, {
    reason: reason ?? "other",
    method: method ?? "other",
    mail: mailWords(typeof mail === "string" ? mail : ""),
    act: actWords(typeof act === "string" ? act : ""),
    name: typeof name === "string" ? name : "",
    count: typeof count === "number" ? count : 0,
  });
  const told = [what];
  if (reason && !tellsReason.has(kind)) told.push(reasonWords(reason));
  if (door === "owners") told.push(text("atOwnersDoor"));
  return joined(currentLanguage(), told);
}

/** Why, as an administrator reads it. */
export function reasonWords(reason: string): string {
  const own = `reasons.${reason}` as "reasons.administrator";
  const text = words("historyEvent");
  if (text.has(own)) return text(own);
  const refusal = words("refusal");
  const code = `${reason}.administrator` as "locked.administrator";
  // History has no facts to fill a sentence with.
  return refusal.has(code) && !String(refusal.raw(code)).includes("{") ? refusal(code) : reason;
}

/** What a mail is about, by its kind. */
export function mailWords(kind: string): string {
  const text = words("historyEvent");
  const key = `mails.${kind}` as "mails.invitation";
  return text.has(key) ? text(key) : text("unknownMail");
}

function actWords(act: string): string {
  const text = words("historyEvent");
  const key = `acts.${dashed(act)}` as "acts.user-see";
  return text.has(key) ? text(key) : text("unknownAct");
}
