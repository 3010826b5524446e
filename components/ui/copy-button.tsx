"use client";
import { useState } from "react";
import { Button } from "./button";

/** Puts `text` on the clipboard and says so. */
export function CopyButton(props: { text: string; look?: "plain" | "quiet"; words: { copy: string; copied: string } }) {
  const { text, look, words } = props;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <Button
      type="button"
      look={look}
      slim
      className={look === "quiet" ? "needs-script -mr-3" : "needs-script"}
      onClick={copy}
      aria-live="polite"
    >
      {copied ? words.copied : words.copy}
    </Button>
  );
}
