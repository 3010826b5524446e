"use client";
import { useState, useTransition } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { OneButtonForm } from "@/components/form/one-button-form";
import type { FormAction } from "@/components/form/use-form-state";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { clockFace, useSecondsLeft } from "@/components/ui/seconds-left";
import type { SessionEnd } from "@/lib/forms/session-end";

export interface EndWarningWords {
  /** Each with the blanks {time} and {left}, which the browser fills in. */
  idle: string;
  absolute: string;
  idleTitle: string;
  absoluteTitle: string;
  stay: string;
  staying: string;
  stayFailed: string;
  goOn: string;
  signOut: string;
  signingOut: string;
}

interface EndWarningProps {
  end: SessionEnd;
  timeZone: string;
  /** Stays signed in, or where nothing can prolong the session, only goes on. */
  goOn: () => Promise<void>;
  signOut: FormAction;
  words: EndWarningWords;
}

/** That the session ends soon, when and why, and what can be done about it. What was typed behind it stays. */
export function EndWarning({ end, timeZone, goOn, signOut, words }: EndWarningProps) {
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const stay = () =>
    start(async () => {
      setFailed(false);
      await goOn().catch(() => setFailed(true));
    });
  const idle = end.limit === "idle";
  const button = idle ? words.stay : words.goOn;
  return (
    <Modal
      title={idle ? words.idleTitle : words.absoluteTitle}
      words={<Sentence key={end.at} end={end} timeZone={timeZone} words={idle ? words.idle : words.absolute} />}
      onEscape={stay}
      className="backdrop:bg-black/40"
    >
      {failed && <FormAlert sentence={words.stayFailed} />}
      <div className="flex flex-wrap gap-3 *:max-sm:grow">
        <Button
          type="button"
          look="primary"
          aria-disabled={pending}
          onClick={() => {
            if (!pending) stay();
          }}
        >
          {pending ? words.staying : button}
        </Button>
        <OneButtonForm action={signOut} words={{ submit: words.signOut, pending: words.signingOut }} />
      </div>
    </Modal>
  );
}

/** The sentence with its blanks filled in. */
function Sentence({ end, timeZone, words }: { end: SessionEnd; timeZone: string; words: string }) {
  const left = useSecondsLeft(end.seconds);
  const shape = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  const time = new Intl.DateTimeFormat("en-GB", shape).format(end.at);
  const [before, after] = words.replace("{time}", time).split("{left}");
  return (
    <p>
      {before}
      <span role="timer" className="tabular-nums">
        {clockFace(left)}
      </span>
      {after}
    </p>
  );
}
