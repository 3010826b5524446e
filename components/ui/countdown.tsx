"use client";
import type { ReactNode } from "react";
import { clockFace, useSecondsLeft } from "./seconds-left";

/** Counts `seconds` down, then shows `over`. Not announced each second: the absolute time stands beside it. */
export function Countdown({ seconds, label, over }: { seconds: number; label: string; over: ReactNode }) {
  const left = useSecondsLeft(seconds);
  if (left === 0) return <div role="status">{over}</div>;
  return (
    <div className="flex items-center justify-between gap-3">
      <span>{label}</span>
      <b className="font-mono tabular-nums" role="timer">
        {clockFace(left)}
      </b>
    </div>
  );
}
