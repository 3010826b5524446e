"use client";
import { useEffect, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { routes } from "@/lib/routes";
import type { Check } from "./check";
import { CheckList } from "./check-list";
import { type Probed, probeBrowser } from "./probe-browser";

export interface BrowserCheckWords {
  looking: string;
  scriptOn: string;
  cookiesKept: string;
  cookiesBlocked: string;
  cookiesNext: string;
  /** `{ms}` is filled in here. */
  answered: string;
  answeredSlowly: string;
  slowNext: string;
  unreached: string;
  unreachedNext: string;
  clockRight: string;
  /** `{by}` is filled in here. */
  clockAhead: string;
  clockBehind: string;
  /** `{count}` is filled in here. */
  lengths: { minutes: string; hours: string; days: string };
  clockNext: string;
  privately: string;
  privatelyNext: string;
  result: string;
  resultHint: string;
  copy: string;
  copied: string;
}

/** A slower answer is felt, in milliseconds; a clock further off can be in the way, in seconds. */
const slow = 2_000;
const mostOff = 60;

const fill = (sentence: string, name: string, value: number) => sentence.replace(`{${name}}`, String(value));

function answerCheck({ answer }: Probed, words: BrowserCheckWords): Check {
  if (answer === null) return { id: "connection", state: "bad", sentence: words.unreached, next: words.unreachedNext };
  const late = answer > slow;
  const sentence = fill(late ? words.answeredSlowly : words.answered, "ms", Math.max(1, Math.round(answer)));
  return { id: "connection", state: late ? "unsure" : "good", sentence, next: late ? words.slowNext : undefined };
}

/** A length of time in its handiest unit: two hours and more in hours, two days and more in days. */
function lengthOf(minutes: number, { minutes: short, hours, days }: BrowserCheckWords["lengths"]): string {
  if (minutes < 120) return fill(short, "count", Math.round(minutes));
  return minutes < 2_880
    ? fill(hours, "count", Math.round(minutes / 60))
    : fill(days, "count", Math.round(minutes / 1_440));
}

function clockCheck({ clock }: Probed, words: BrowserCheckWords): Check[] {
  if (clock === null) return [];
  if (Math.abs(clock) < mostOff) return [{ id: "clock", state: "good", sentence: words.clockRight }];
  const by = lengthOf(Math.abs(clock) / 60, words.lengths);
  const sentence = (clock > 0 ? words.clockAhead : words.clockBehind).replace("{by}", by);
  return [{ id: "clock", state: "bad", sentence, next: words.clockNext }];
}

function checksOf(probed: Probed, cookieCameBack: boolean | null, words: BrowserCheckWords): Check[] {
  const cookies: Check =
    (cookieCameBack ?? probed.cookies)
      ? { id: "cookies", state: "good", sentence: words.cookiesKept }
      : { id: "cookies", state: "bad", sentence: words.cookiesBlocked, next: words.cookiesNext };
  const privately: Check[] = probed.privately
    ? [{ id: "private", state: "unsure", sentence: words.privately, next: words.privatelyNext }]
    : [];
  return [cookies, answerCheck(probed, words), ...clockCheck(probed, words), ...privately];
}

interface BrowserCheckProps {
  known: Check[];
  head: string;
  /** What the server saw, which knows better than the browser; `null`: nothing was tried. */
  cookieCameBack: boolean | null;
  words: BrowserCheckWords;
}

/**
 * What the browser finds out about itself, beside what the server knew already, and all of it as a short text. What is
 * typed on this page is never part of it.
 */
export function BrowserCheck({ known, head, cookieCameBack, words }: BrowserCheckProps) {
  const [probed, setProbed] = useState<Probed | null>(null);
  useEffect(() => {
    let here = true;
    probeBrowser(routes.live).then((found) => here && setProbed(found));
    return () => {
      here = false;
    };
  }, []);
  // Before the page's script came nobody knows whether any runs.
  const script: Check[] = probed ? [{ id: "script", state: "good", sentence: words.scriptOn }] : [];
  const found = probed ? checksOf(probed, cookieCameBack, words) : [];
  const looking: Check[] = probed ? [] : [{ id: "looking", state: "looking", sentence: words.looking }];
  const text = [head, ...[...script, ...known, ...found].map(({ sentence }) => sentence)].join("\n");
  return (
    <div className="needs-script flex flex-col gap-4">
      <div role="status">
        <CheckList checks={[...script, ...known, ...found, ...looking]} />
      </div>
      {probed && (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
          <p className="min-w-0 grow basis-48 text-sm text-soft">{words.resultHint}</p>
          <CopyButton text={text} words={{ copy: words.copy, copied: words.copied }} />
        </div>
      )}
    </div>
  );
}
