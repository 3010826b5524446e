"use client";
import { Failure } from "@/components/shell/failure";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";
import "./globals.css";

/** When even the frame of the pages failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body className="font-sans">
        <Failure digest={error.digest} sayItCode={sayItCode} />
      </body>
    </html>
  );
}
