"use client";
import { useEffect } from "react";

/** Loads the page again every `seconds`, while it is looked at: for a page on which one waits, and not for long. */
export function LookAgain({ seconds }: { seconds: number }) {
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && location.reload(), seconds * 1_000);
    return () => clearInterval(timer);
  }, [seconds]);
  return null;
}
