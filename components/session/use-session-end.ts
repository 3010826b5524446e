"use client";
import { useEffect, useRef, useState } from "react";
import { readSessionEnd, type SessionEnd, sessionEndHeader } from "@/lib/forms/session-end";
import { routes } from "@/lib/routes";

/** An end by this page's own stopwatch. */
interface Known extends SessionEnd {
  over: number;
}

const byStopwatch = (end: SessionEnd): Known => ({ ...end, over: performance.now() + end.seconds * 1_000 });
const left = (end: Known) => (end.over - performance.now()) / 1_000;

const patience = 5_000;

/** When the session ends, as the server knows it; asking prolongs nothing (T47). Null where there was no answer. */
async function askServer(): Promise<SessionEnd | "over" | null> {
  try {
    const answer = await fetch(routes.session, { cache: "no-store", signal: AbortSignal.timeout(patience) });
    return answer.status === 401 ? "over" : readSessionEnd(answer.headers.get(sessionEndHeader));
  } catch {
    return null;
  }
}

/** While it warns the server is asked once a minute. No timer of a browser is longer than 24 days. */
const [minute, day] = [60, 86_400];

/**
 * What a page must say of its session: nothing, that it ends soon, or that it is over. The truth is the server's, since
 * acts in other tabs count: it is asked when the warning is due, each minute while it stands, at the end, and when the
 * tab comes to the front. What is over stays over: whoever has signed in by then may be somebody else.
 */
export function useSessionEnd(first: SessionEnd): { soon: Known | null; over: boolean; ask: () => Promise<void> } {
  const [said, say] = useState<Known | "over" | null>(null);
  const asking = useRef(async () => {});
  useEffect(() => {
    let known = byStopwatch(first);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let done = false;
    const later = (seconds: number, then: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(then, Math.min(Math.max(seconds, 1), day) * 1_000);
    };
    const wait = () => {
      const quiet = left(known) - known.warn;
      if (quiet > 0) later(quiet, () => (left(known) > known.warn ? wait() : void ask()));
      else later(Math.min(minute, left(known)), ask);
    };
    const ask = async () => {
      const answer = await askServer();
      if (done) return;
      if (answer === "over" || (!answer && left(known) <= 0)) {
        done = true;
        clearTimeout(timer);
        return say("over");
      }
      if (answer) known = byStopwatch(answer);
      say(left(known) > known.warn ? null : known);
      wait();
    };
    const front = () => document.visibilityState === "visible" && ask();
    asking.current = ask;
    if (left(known) > known.warn) wait();
    else later(0, ask);
    document.addEventListener("visibilitychange", front);
    return () => {
      done = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", front);
    };
  }, [first]);
  return { soon: said === "over" ? null : said, over: said === "over", ask: () => asking.current() };
}
