"use client";
import { useState } from "react";
import { Button } from "./button";

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, words }: { text: string; words: { copy: string; copied: string } }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <Button type="button" slim className="needs-script" onClick={copy} aria-live="polite">
      {copied ? words.copied : words.copy}
    </Button>
  );
}
