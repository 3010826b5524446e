import { after, type Seconds } from "@/lib/domain/duration";
import type { Refusal } from "@/lib/domain/result";
import { currentContext } from "./context";
import { fieldWords } from "./locale/change-words";
import { currentLanguage } from "./locale/current-language";
import { duration } from "./locale/duration";
import { joined } from "./locale/lock-help";
import { moment } from "./locale/time";
import { words } from "./locale/words";

/** What the person reads, in the language of this request's page. Where trying again is worth it later: when, and how long that is. */
export function refusalSentence({ code, facts }: Refusal): string {
  const wait = facts?.retryAfter;
  if (code === "device-locked" && facts?.until instanceof Date)
    return words("refusal")("device-locked.personUntil", { until: moment(facts.until) });
  if (code === "previous-password" && facts?.changedAt instanceof Date)
    return words("refusal")("previous-password.person", { changed: moment(facts.changedAt) });
  if (code === "field-missing") return words("refusal")("field-missing.person", { field: String(facts?.field ?? "") });
  const later = typeof wait === "number" ? laterIn(wait as Seconds) : {};
  return words("refusal")(`${code}.person`, { ...facts, ...later });
}

const laterIn = (wait: Seconds) => ({
  wait: duration(wait),
  until: moment(after(currentContext().services.clock.now(), wait)),
});

/** Refusals that are about whoever is at the form, not about the user whom an administrator looks after. */
const ownRefusal =
  /^(field-|too-many-|busy$|not-signed-in$|wrong-proof$|proof-needed$|comment-missing$|device-locked$|invalid-credentials$|attempts-in-flight$)/;

/** What an administrator reads at a form about somebody else: why, and what mends it. */
export function administratorSentence(refusal: Refusal): string {
  const { code, facts, whom } = refusal;
  if (ownRefusal.test(code)) return refusalSentence(refusal);
  const told = Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, fact]) => [name, fact instanceof Date ? moment(fact) : fact]),
  );
  if (whom) Object.assign(told, { holders: holders(whom), count: whom.length });
  if (code === "changed-meanwhile") Object.assign(told, meanwhileWords(told));
  const said = (voice: "administrator" | "fix") => words("refusal")(`${code}.${voice}`, told);
  return joined(currentLanguage(), [said("administrator"), said("fix")]);
}

/** Users as one names them: with the username by which they are told apart. */
function holders(whom: NonNullable<Refusal["whom"]>): string {
  const text = words("adminUsers");
  return whom.map(({ name, username }) => text("named", { name, username })).join(words("policy")("separator"));
}

/** Who changed which fields, in words. */
function meanwhileWords({ who, what }: Record<string, unknown>) {
  const fields = String(what ?? "")
    .split(", ")
    .filter(Boolean);
  const event = words("historyEvent");
  return {
    who: who || event("somebody"),
    what: fields.length > 0 ? fields.map(fieldWords).join(", ") : event("fields.other"),
  };
}
