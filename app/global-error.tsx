"use client";
import { failedPage } from "@/components/shell/failed-page";
import broken from "@/messages/broken.json";
import "./globals.css";

/** When even the frame of the pages failed. Every page brings it along, so it has only what nobody can do without. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const { language, request } = failedPage();
  const words = broken[language];
  return (
    <html lang={language}>
      <body className="p-4 font-sans">
        <h1>{words.heading}</h1>
        <p role="alert">{words.body}</p>
        <button type="button" className="btn btn-primary my-4" onClick={() => location.reload()}>
          {words.again}
        </button>
        <p>
          {words.reference}: {[request, error.digest].filter(Boolean).join(" / ")}
        </p>
      </body>
    </html>
  );
}
