"use client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { routes } from "@/lib/routes";
// A file of its own, because it goes to the browser with every page: the boundary runs there, and alone.
import failure from "@/messages/failure.json";
import { DoorFrame } from "./door-frame";

/** What the page itself says of its language and its request; nothing else is left when it failed. */
function page(): { language: keyof typeof failure; request: string | undefined } {
  if (typeof document === "undefined") return { language: "en", request: undefined };
  const { lang, dataset } = document.documentElement;
  return { language: (lang || navigator.language).startsWith("ja") ? "ja" : "en", request: dataset.request };
}

interface FailureProps {
  error: Error & { digest?: string };
  /** Shows again what stood here, without asking the server. */
  reset: () => void;
  sayItCode: (requestId: string) => string;
}

/** What browsers call a request that came to nothing; what failed on the server carries a digest. */
const unreached = ({ digest, message }: FailureProps["error"]) =>
  !digest && (!navigator.onLine || /failed to fetch|load failed|networkerror/i.test(message));

/** Something failed: on the way to us, or on our side with the number to quote, and the way on (T86). */
export function Failure({ error, reset, sayItCode }: FailureProps) {
  const { language, request } = page();
  const words = failure[language];
  if (typeof navigator !== "undefined" && unreached(error)) return <Unreached words={words} reset={reset} />;
  const { digest } = error;
  const number = [request, digest].filter(Boolean).join(" / ");
  return (
    <DoorFrame footer={null}>
      <h1>{words.heading}</h1>
      <Card className="flex flex-col gap-4">
        <p role="alert">{words.body}</p>
        <Button type="button" look="primary" onClick={() => location.reload()}>
          {words.again}
        </Button>
        <ButtonLink href={routes.home}>{words.toStart}</ButtonLink>
        {request && (
          <SayItCode sayIt={{ code: sayItCode(request), label: words.sayIt, copy: words.copy, copied: words.copied }} />
        )}
        {number && (
          <p className="text-sm text-soft">
            {words.reference}: <span className="font-mono">{number}</span>
          </p>
        )}
      </Card>
    </DoorFrame>
  );
}

/** The server never heard of it: no code of ours leads anywhere, and loading the page again would lead out of it. */
function Unreached({ words, reset }: { words: (typeof failure)["en"]; reset: () => void }) {
  return (
    <DoorFrame footer={null}>
      <h1>{words.unreachedHeading}</h1>
      <Card className="flex flex-col gap-4">
        <p role="alert">{words.unreachedBody}</p>
        <Button type="button" look="primary" onClick={reset}>
          {words.unreachedAgain}
        </Button>
      </Card>
    </DoorFrame>
  );
}
