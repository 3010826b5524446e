import { cookieNames, readCookie } from "@/lib/cookies";
import { hours, minutes, type Seconds } from "@/lib/domain/duration";
import { type RefusalCode, refusalCodes } from "@/lib/domain/refusal";
import { currentContext } from "./context";
import { setCookie } from "./cookies";

const reasons = ["refusal", "lock", "mail", "link", "provider"] as const;
const kinds = ["reset", "activation", "signUp"] as const;
const named = ["not-activated", "method-not-allowed", "suspended", "type-cannot-sign-in"] as const;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What one page tells the next about the same person: never in an address, where logs would keep it. */
export interface SignInHint {
  /** What was typed, or the username that a link has proven. */
  identifier: string;
  /** Until when a lock lasts, where a time opens it. */
  until?: Date;
  /** Since when a known device is locked. */
  since?: Date;
  /** How many wrong passwords in a row were entered in this browser. */
  failures?: number;
  /** When the mail that was asked for was sent once more. */
  sentAgain?: Date;
  /** After what the browser was sent on: a refused sign-in, a lock, a mail that was asked for, a link that was opened, a provider. */
  after?: (typeof reasons)[number];
  /** What the mail or the link is for. */
  about?: (typeof kinds)[number];
  /** How often in a row a sign-in was refused here. */
  refusals?: number;
  /** What the last refusal named, as it does after the right password alone. */
  named?: (typeof named)[number];
  /** Why somebody who came back from a provider is not in, and the numbers of its answer and of the connection. */
  failed?: RefusalCode;
  answer?: string;
  connection?: string;
  /** Where they wanted to go. */
  returnTo?: string;
  /** The beginning of the number of the request that led to it: its code. Taken from the request under way. */
  request?: string;
  /** No time opens the lock, whatever the policy says of others: the hard cap was reached. */
  onlyReset?: boolean;
}

const brief = minutes(10);
const longest = hours(2);

/** Kept by the browser alone: for ten minutes, or until a lock is over and as much longer, two hours at most. */
export function setSignInHint({ identifier, until, since, sentAgain, ...more }: Omit<SignInHint, "request">): void {
  const times = { until: until?.getTime(), since: since?.getTime(), sentAgain: sentAgain?.getTime() };
  const { services, requestId } = currentContext();
  const request = more.after && requestId.slice(0, 6);
  const text = JSON.stringify({ identifier: identifier.slice(0, 256), ...times, ...more, request });
  const now = services.clock.now();
  const left = until ? Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1_000)) : 0;
  const age = Math.min(longest, left + brief) as Seconds;
  setCookie(cookieNames.hint, Buffer.from(text).toString("base64url"), age);
}

/** `null` when there is none, or when it is not ours: a browser may send anything. */
export function readSignInHint(): SignInHint | null {
  const value = readCookie(currentContext().request, cookieNames.hint);
  if (!value || value.length > 1_500) return null;
  try {
    const { identifier, ...said } = JSON.parse(Buffer.from(value, "base64url").toString());
    const { until, since, sentAgain, failures, onlyReset, after, about, refusals, request } = said;
    if (typeof identifier !== "string" || identifier.length > 256) return null;
    return {
      identifier,
      until: time(until),
      since: time(since),
      sentAgain: time(sentAgain),
      failures: count(failures),
      onlyReset: onlyReset === true || undefined,
      after: reasons.find((reason) => reason === after),
      about: kinds.find((kind) => kind === about),
      refusals: count(refusals),
      named: named.find((code) => code === said.named),
      failed: refusalCodes.find((code) => code === said.failed),
      answer: id(said.answer),
      connection: id(said.connection),
      returnTo: typeof said.returnTo === "string" ? said.returnTo.slice(0, 300) : undefined,
      request: typeof request === "string" && /^[0-9a-z]{6}$/.test(request) ? request : undefined,
    };
  } catch {
    return null;
  }
}

/** Refusals that looked at no password. */
const unevaluated = /^(busy$|attempts-in-flight$|too-many-)/;

/** What a refused sign-in leaves for the next page: the page in another language and the help still know what was typed. */
export function hintRefusal(identifier: string, code: string): void {
  const before = readSignInHint()?.refusals ?? 0;
  const refusals = unevaluated.test(code) ? before : before + 1;
  setSignInHint({ identifier, after: "refusal", refusals, named: named.find((one) => one === code) });
}

/** The page after this request shows its code; what was typed before stays known. */
export const hintRequest = (
  after: NonNullable<SignInHint["after"]>,
  more: Pick<SignInHint, "sentAgain" | "about"> = {},
): void => setSignInHint({ identifier: readSignInHint()?.identifier ?? "", after, ...more });

const id = (value: unknown): string | undefined => (typeof value === "string" && uuid.test(value) ? value : undefined);

const count = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;

function time(value: unknown): Date | undefined {
  const at = typeof value === "number" ? new Date(value) : null;
  return at && Number.isFinite(at.getTime()) ? at : undefined;
}

/** What a field that asks for a username, an address or either begins with; empty where the hint is of the other kind. */
export function prefilled(asked: "username" | "email" | "either"): string {
  const typed = readSignInHint()?.identifier ?? "";
  const address = /\S@\S/.test(typed);
  return asked === "either" || address === (asked === "email") ? typed : "";
}
