import { type Seconds, seconds } from "../duration";

/** What a request that opens a link shows of itself; history keeps it in the details of `link.opened`. */
export interface OpeningRequest {
  method: "GET" | "HEAD";
  /** Sec-Fetch-Mode: navigate. */
  navigates: boolean;
  /** Sec-Fetch-User: the browser says that somebody clicked. */
  clicked: boolean;
  /** Sec-Fetch-Dest: document. */
  document: boolean;
}

export interface Opening {
  /** Null: history does not know it. */
  request: OpeningRequest | null;
  userAgent: string | null;
  /** Since the server took the last mail with the link before this; null where there was none. */
  sinceAccepted: Seconds | null;
  /** How many other networks opened the same link within the same minute. */
  otherNetworks: number;
}

export const guesses = ["person", "machine", "unknown"] as const;
export type Guess = (typeof guesses)[number];

/** Words that mail scanners, previews and programs call themselves by. */
const programs =
  /bot\b|crawl|spider|preview|scanner|safelinks|proofpoint|mimecast|barracuda|urldefense|curl\/|wget|python-|go-http|okhttp|java\/|headless|facebookexternalhit|slackbot|microsoft office|ms-office/i;

/** Nobody reads a mail and clicks as fast as this. */
const tooSoon = seconds(5);

/**
 * Who probably opened a link. A guess, nothing rests on it and it is always told as one: scanners can look like
 * people, and some people's browsers say little.
 */
export function guessOpener({ request, userAgent, sinceAccepted, otherNetworks }: Opening): Guess {
  if (request?.method === "HEAD") return "machine";
  if (!userAgent || programs.test(userAgent)) return "machine";
  if (sinceAccepted !== null && sinceAccepted < tooSoon) return "machine";
  if (otherNetworks >= 2) return "machine";
  if (request?.navigates && request.document && request.clicked) return "person";
  return "unknown";
}
