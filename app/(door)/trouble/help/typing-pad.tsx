"use client";
import { type KeyboardEvent, useEffect, useState } from "react";
import { Field } from "@/components/ui/field";
import { type Oddity, oddities } from "./oddities";

export interface TypingPadWords {
  label: string;
  hint: string;
  letters: string;
  space: string;
  clear: string;
  lock: { capsOn: string; capsOff: string; numOn: string; numOff: string; press: string };
  oddities: Record<Oddity, string>;
}

interface Locks {
  caps: boolean;
  num: boolean;
}

/**
 * Shows what the keyboard really types (R48). The field has no name and stands in no form, the text is kept nowhere and
 * is gone with the page: nothing of it can be sent.
 */
export function TypingPad({ words, numLock }: { words: TypingPadWords; numLock: boolean }) {
  const [text, setText] = useState("");
  const [locks, setLocks] = useState<Locks | null>(null);
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    const forget = () => setText("");
    addEventListener("pagehide", forget);
    return () => removeEventListener("pagehide", forget);
  }, []);
  const watch = (event: KeyboardEvent) =>
    setLocks({ caps: event.getModifierState("CapsLock"), num: event.getModifierState("NumLock") });
  const odd = oddities(text, composing);
  return (
    <div className="flex flex-col gap-4">
      <LockLines locks={locks} numLock={numLock} words={words.lock} />
      <Field id="pad" label={words.label} hint={words.hint}>
        <div className="flex gap-2">
          <input
            id="pad"
            type="text"
            className="input min-w-0 font-mono"
            value={text}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            aria-describedby="pad-hint"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={watch}
            onKeyUp={watch}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
          />
          <button type="button" className="btn px-4" onClick={() => setText("")}>
            {words.clear}
          </button>
        </div>
      </Field>
      {text && <Letters text={text} words={words} />}
      <div role="status" className="text-sm font-medium text-wait empty:hidden">
        {odd.length > 0 && (
          <ul className="flex flex-col gap-1.5">
            {odd.map((one) => (
              <li key={one}>{words.oddities[one]}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** Every letter in a box of its own, so that a space can be seen. */
function Letters({ text, words }: { text: string; words: TypingPadWords }) {
  const letters = Array.from(text, (letter, place) => ({
    letter,
    key: `${place} ${letter}`,
    blank: /\s/.test(letter),
  }));
  return (
    <ol aria-label={words.letters} className="flex flex-wrap gap-1">
      {letters.map(({ letter, key, blank }) => (
        <li
          key={key}
          className={`grid h-8 min-w-7 place-items-center rounded-md border px-1 font-mono ${blank ? "border-wait bg-wait-soft text-wait" : "border-line bg-ground"}`}
        >
          {blank && <span className="sr-only">{words.space}</span>}
          <span aria-hidden={blank}>{blank ? "␣" : letter}</span>
        </li>
      ))}
    </ol>
  );
}

function LockLines({
  locks,
  numLock,
  words,
}: {
  locks: Locks | null;
  numLock: boolean;
  words: TypingPadWords["lock"];
}) {
  if (!locks) return <p className="text-sm text-soft">{words.press}</p>;
  const line = (on: boolean) => (on ? "font-medium text-wait" : "text-good");
  return (
    <div role="status" className="flex flex-col gap-1 text-sm">
      <p className={line(locks.caps)}>{locks.caps ? words.capsOn : words.capsOff}</p>
      {numLock && <p className={locks.num ? "text-good" : "text-soft"}>{locks.num ? words.numOn : words.numOff}</p>}
    </div>
  );
}
