"use client";
import { useEffect, useRef, useState } from "react";
import { solveTask } from "./solve-task";

export interface WorkWords {
  heading: string;
  why: string;
  label: string;
  working: string;
  found: string;
  failed: string;
}

/** So often one page works by itself; more would empty a battery for nothing. */
const mostTasks = 3;
let tasks = 0;

/** The device works for more room where that of the network is used up, and sends the form by itself when it is done. */
export function DeviceWork({ task, words }: { task: string; words: WorkWords }) {
  const [share, setShare] = useState(0);
  const [state, setState] = useState<"working" | "found" | "failed">("working");
  const answer = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const fail = () => setState("failed");
    const hand = (work: string | null) => {
      const field = answer.current;
      if (stop.signal.aborted || !field) return;
      if (!work) return fail();
      field.value = work;
      setState("found");
      field.form?.requestSubmit();
    };
    if (++tasks > mostTasks) fail();
    else solveTask(task, setShare, stop.signal).then(hand, fail);
    return () => stop.abort();
  }, [task]);
  return (
    <>
      <input type="hidden" name="work" ref={answer} />
      {state !== "failed" && (
        <>
          <p className="font-[560]">{words.heading}</p>
          <p>{words.why}</p>
          <progress
            aria-label={words.label}
            value={state === "found" ? 1 : share}
            max={1}
            className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
        </>
      )}
      <p className="text-sm">{words[state]}</p>
    </>
  );
}
