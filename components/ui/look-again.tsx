"use client";
import { useEffect } from "react";
import { askedByItself } from "@/lib/forms/asked-by-itself";

/** Loads the page again every `seconds`, while it is looked at: for a page on which one waits, and not for long. */
export function LookAgain({ seconds }: { seconds: number }) {
  useEffect(() => {
    const again = () => document.visibilityState === "visible" && location.replace(askedByItself(location.href));
    const timer = setInterval(again, seconds * 1_000);
    return () => clearInterval(timer);
  }, [seconds]);
  return null;
}
