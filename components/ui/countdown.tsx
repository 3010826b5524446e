"use client";
import { type ReactNode, useEffect, useState } from "react";

const two = (count: number) => String(count).padStart(2, "0");

function clockFace(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/**
 * Counts `seconds` down from the moment it appears, whatever the browser's clock says; then shows `over`.
 * Not announced each second: the absolute time stands beside it.
 */
export function Countdown({ seconds, label, over }: { seconds: number; label: string; over: ReactNode }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(
      () => setLeft(Math.max(0, Math.ceil(seconds - (performance.now() - start) / 1_000))),
      500,
    );
    return () => clearInterval(timer);
  }, [seconds]);
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
