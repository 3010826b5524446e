"use client";
import { useState } from "react";
import type { FormAction } from "@/components/form/use-form-state";
import type { SessionEnd } from "@/lib/forms/session-end";
import { EndWarning, type EndWarningWords } from "./end-warning";
import { SessionOver, type SessionOverWords } from "./session-over";
import { useSessionEnd } from "./use-session-end";

interface SessionWatchProps {
  /** When the session ends as far as was known when the page was rendered. */
  first: SessionEnd;
  timeZone: string;
  /** An act and nothing else. */
  stay: () => Promise<void>;
  signOut: FormAction;
  words: EndWarningWords & SessionOverWords;
}

/** Warns whoever is signed in before their session ends (R115), and hides the page once it is over. */
export function SessionWatch({ first, timeZone, stay, signOut, words }: SessionWatchProps) {
  // A page that is rendered anew within itself brings the same end as another object.
  const [known] = useState(first);
  const { soon, over, ask } = useSessionEnd(known);
  const [unwarned, setUnwarned] = useState<number | null>(null);
  if (over) return <SessionOver words={words} />;
  if (!soon || soon.at === unwarned) return null;
  const goOn = async () => {
    if (soon.limit === "absolute") return setUnwarned(soon.at);
    await stay();
    await ask();
  };
  return <EndWarning end={soon} timeZone={timeZone} goOn={goOn} signOut={signOut} words={words} />;
}
