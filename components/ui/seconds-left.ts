"use client";
import { useEffect, useState } from "react";

const two = (count: number) => String(count).padStart(2, "0");

/** A length of time as a clock counts it down: `4:59`, `1:04:59`. */
export function clockFace(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** Counts `seconds` down from the moment it appears, whatever the browser's clock says. */
export function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(
      () => setLeft(Math.max(0, Math.ceil(seconds - (performance.now() - start) / 1_000))),
      500,
    );
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
