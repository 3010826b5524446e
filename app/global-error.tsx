"use client";
import { Failure } from "@/components/shell/failure";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import "./globals.css";

/** When even the frame of the pages failed. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body className="font-sans">
        <Failure error={error} reset={reset} sayItCode={sayItCode} />
      </body>
    </html>
  );
}
